namespace Leaderboard.Web.Pages.Console.Parts;

/// <summary>What the parts of an event's definition are called.</summary>
public static class PartWords
{
    /// <summary>E.g. <c>the score titles</c> for <c>scoreTitles</c>; an unknown part is named as it is.</summary>
    public static string Of(string part) => part switch
    {
        "title" => "the title",
        "tagline" => "the tagline",
        "zone" => "the time zone",
        "startDate" => "the start date",
        "clock" => "the clock",
        "visibility" => "who may see it",
        "code" => "the visitors' code",
        "criteria" => "the criteria",
        "scoreTitles" => "the score titles",
        "rounds" => "the rounds",
        "tieBreak" => "the tie list",
        "limits" => "the limits",
        "finalists" => "the number of finalists",
        "awards" => "the awards",
        "rules" => "the rules",
        "judgesGuide" => "the judges' guide",
        "participantsGuide" => "the participants' guide",
        "quiz" => "the quiz",
        "agenda" => "the agenda",
        "roster" => "the accounts list",
        _ => part,
    };
}
