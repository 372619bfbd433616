using EventSuite.Core.Console;
using EventSuite.Core.Events;
using Leaderboard.Web.Pages.Console.Parts;

namespace Leaderboard.Web.Pages.Console.Overview;

/// <summary>What moving to a phase will do, in numbers, told before it is done.</summary>
public static class PhaseOutlook
{
    /// <summary>The sentences.</summary>
    /// <param name="view">The event as it stands.</param>
    /// <param name="target">The phase.</param>
    /// <param name="finalists">How many entries would go on to the finals as the scores stand.</param>
    public static IReadOnlyList<string> Of(ConsoleView view, Phase target, int finalists)
    {
        ArgumentNullException.ThrowIfNull(view);
        return [.. target > view.Contest.Phase ? Forward(view, target, finalists) : Back(view, target)];
    }

    private static IEnumerable<string> Forward(ConsoleView view, Phase target, int finalists)
    {
        var (contest, facts) = (view.Contest, view.Facts);
        var entries = Say.Count(facts.Entries, "entry", "entries");
        var judges = Say.Count(facts.Judges, "judge", "judges");
        switch (target)
        {
            case Phase.Open:
                yield return $"{Say.Count(facts.Participants, "participant", "participants")} can submit up to {Say.Count(contest.Definition.Limits.Entries, "entry", "entries")} each"
                    + (contest.Deadline is { } until ? $", until {contest.Zone.DayAndClock(until)}." : ", until you close.");
                break;
            case Phase.Closed:
                yield return $"{Say.Count(facts.Participants, "participant", "participants")} can no longer submit, replace or withdraw. {entries} {(facts.Entries == 1 ? "is" : "are")} in; {Say.Count(Submitters.Of(view).Without.Count, "participant has", "participants have")} none.";
                break;
            case Phase.Qualifiers:
                yield return $"{judges} will score {entries}: {Say.Count(facts.Judges * facts.Entries, "score", "scores")} in all.";
                yield return "Nobody can submit any more, whatever the deadline.";
                break;
            case Phase.Finals:
                yield return $"{Say.Count(finalists, "entry goes", "entries go")} on to the finals (the best {contest.Definition.Finalists}, and everybody tied with the last of them); {Say.Count(Math.Max(0, facts.Entries - finalists), "entry is", "entries are")} out.";
                yield return MissingFor(facts.MissingQualifierScores, contest.Definition.Rounds[0].Name);
                break;
            case Phase.Ceremony:
                yield return MissingFor(facts.MissingFinalScores, contest.Definition.Rounds[1].Name);
                yield return "Boards that are live are sealed as they are, until the results are published.";
                break;
            case Phase.Published:
                yield return $"The results of {entries} become public: ranks, points, names and the music. This cannot be taken back.";
                break;
        }
    }

    private static IEnumerable<string> Back(ConsoleView view, Phase target)
    {
        switch (target)
        {
            case Phase.Draft:
                yield return "Participants can no longer submit until you open again.";
                break;
            case Phase.Open:
                yield return $"{Say.Count(view.Facts.Participants, "participant", "participants")} can submit, replace and withdraw again.";
                break;
            case Phase.Closed:
                yield return $"{Say.Count(view.Facts.Judges, "judge", "judges")} can no longer score; nothing has been scored yet.";
                break;
            case Phase.Qualifiers:
                yield return $"{Say.Count(view.Facts.Judges, "judge", "judges")} can score the qualifiers again. The finalists are chosen anew when the finals begin.";
                break;
            case Phase.Finals:
                yield return $"{Say.Count(view.Facts.Judges, "judge", "judges")} can score the finals again.";
                break;
        }
    }

    private static string MissingFor(int missing, string round) => missing == 0
        ? $"Every score of {round} has been given; they can no longer be changed."
        : $"{Say.Count(missing, "score", "scores")} of {round} {(missing == 1 ? "is" : "are")} missing and could no longer be given.";
}
