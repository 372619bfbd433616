using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using EventSuite.Core.Results;
using EventSuite.Core.Time;

namespace EventSuite.Core.Events;

/// <summary>What an event's definition must be, wherever it comes from: a kit, the console, another host.</summary>
public static partial class DefinitionRules
{
    /// <summary>Most rows of an agenda.</summary>
    public const int MaxAgendaRows = 500;

    /// <summary>The last day that an agenda can have, counted from day 1.</summary>
    public const int MaxDays = 366;

    /// <summary>How many days before day 1 an agenda may begin (day 0 is the day before, for setting up).</summary>
    public const int MaxDaysBefore = 30;

    /// <summary>Longest rules or guide, in characters.</summary>
    public const int MaxLongText = 100_000;

    private const int MaxCriteria = 12;
    private const int MaxAwards = 12;
    private const int Scores = 5;
    private const string IdRule = "1 to 40 small letters, digits and hyphens, beginning with a letter";

    private static readonly DateOnly Earliest = new(2000, 1, 1);
    private static readonly DateOnly Latest = new(2199, 12, 31);

    /// <summary>Every fault of the definition; <see cref="Fault.Field"/> is its path, e.g. <c>criteria[2].weight</c>. Empty: none.</summary>
    public static IReadOnlyList<Fault> Check(EventDefinition definition)
    {
        var faults = new List<Fault>();
        CheckGeneral(definition, faults);
        CheckJudging(definition, faults);
        CheckContest(definition, faults);
        CheckAgenda(definition, faults);
        CheckRoster(definition.Roster, faults);
        return faults;
    }

    /// <summary>Whether an event can begin on that date: the years 2000 to 2199.</summary>
    public static bool IsUsable(DateOnly startDate) => startDate >= Earliest && startDate <= Latest;

    private static void CheckGeneral(EventDefinition d, List<Fault> faults)
    {
        Line(faults, "title", "The title", d.Title, 1, 80);
        Line(faults, "tagline", "The tagline", d.Tagline, 0, 200);
        Check(faults, EventZone.Find(d.Zone) is not null, "zone", "zone_unknown",
            $"There is no time zone '{Shown(d.Zone)}'. Give an IANA name such as 'Europe/Berlin' or 'UTC'.");
        Check(faults, IsUsable(d.StartDate), "startDate", "start_date", "The start date must lie in the years 2000 to 2199.");
        Defined(faults, "clock", d.Clock);
        Defined(faults, "visibility", d.Visibility);
        if (d.Visibility == Visibility.Code || !string.IsNullOrEmpty(d.Code))
        {
            Line(faults, "code", "The code for visitors (visibility is 'code')", d.Code ?? "", 4, 40);
        }

        Long(faults, "rules", "The rules text", d.Rules);
        Long(faults, "judgesGuide", "The judges' guide", d.JudgesGuide);
        Long(faults, "participantsGuide", "The participants' guide", d.ParticipantsGuide);
        if (d.Quiz is { } quiz)
        {
            Long(faults, "quiz", "The quiz", quiz);
            Check(faults, IsJson(quiz), "quiz", "quiz", "The quiz is not valid JSON. Mend it, or leave it out.");
        }
    }

    private static void Check(List<Fault> faults, bool holds, string field, string code, string message)
    {
        if (!holds)
        {
            faults.Add(Fault.Invalid(code, message, field));
        }
    }

    private static void Range(List<Fault> faults, string field, string what, int value, int least, int most) => Check(
        faults, value >= least && value <= most, field, "range",
        string.Create(CultureInfo.InvariantCulture, $"{what} must be {least:N0} to {most:N0}, not {value:N0}."));

    private static void Defined<T>(List<Fault> faults, string field, T value)
        where T : struct, Enum => Check(
            faults, Enum.IsDefined(value), field, "choice", $"This must be one of {string.Join(", ", Enum.GetNames<T>())}.");

    // Ids of one list: well formed, and each there once.
    private static void Ids(List<Fault> faults, string list, string what, IReadOnlyList<string> ids)
    {
        var seen = new HashSet<string>();
        for (var i = 0; i < ids.Count; i++)
        {
            var field = FormattableString.Invariant($"{list}[{i}].id");
            Check(faults, MachineName().IsMatch(ids[i] ?? ""), field, "id", $"The id '{Shown(ids[i])}' of {what} must be {IdRule}.");
            Check(faults, seen.Add(ids[i] ?? ""), field, "id_twice", $"The id '{Shown(ids[i])}' is there twice. Give each {what} its own.");
        }
    }

    private static bool IsJson(string text)
    {
        try
        {
            JsonDocument.Parse(text).Dispose();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9-]{0,39}\z", RegexOptions.NonBacktracking)]
    private static partial Regex MachineName();
}
