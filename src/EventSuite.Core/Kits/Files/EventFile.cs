using System.Globalization;
using EventSuite.Core.Events;
using EventSuite.Core.Kits.Json;

namespace EventSuite.Core.Kits.Files;

/// <summary>A kit's <c>event.json</c>, read; what is wrong in it has become a fault and holds a fallback here.</summary>
internal sealed class EventFile
{
    /// <summary>The kit format that this reader knows.</summary>
    public const int FormatVersion = 1;

    private EventFile(JsonFields fields, KitFaults faults)
    {
        var version = fields.Int("kit", 0);
        if (version != FormatVersion)
        {
            faults.Add("kit_version", new KitPlace(KitFileNames.Event, 1), $"'kit' must be {FormatVersion}, the format that this version reads.");
        }

        Slug = fields.Text("slug");
        StartDate = Date(fields.OptionalText("startDate"), faults);
        RulesFile = fields.OptionalText("rulesFile");
        JudgesFile = fields.OptionalText("judgesFile");
        ParticipantsFile = fields.OptionalText("participantsFile");
        QuizFile = fields.OptionalText("quizFile");
        Definition = Define(fields);
        fields.RefuseOthers();
    }

    public string Slug { get; }

    public DateOnly? StartDate { get; }

    public string? RulesFile { get; }

    public string? JudgesFile { get; }

    public string? ParticipantsFile { get; }

    public string? QuizFile { get; }

    /// <summary>All that this file defines; start date, agenda, texts and accounts come from elsewhere.</summary>
    public EventDefinition Definition { get; }

    /// <summary>The file, or null when it is no JSON object.</summary>
    public static EventFile? Read(byte[] file, KitFaults faults)
    {
        if (KitText.Decode(KitFileNames.Event, file, faults) is not { } text || JsonTree.Parse(KitFileNames.Event, text, faults) is not { } root)
        {
            return null;
        }

        if (root.Kind == System.Text.Json.JsonValueKind.Object)
        {
            return new EventFile(new JsonFields(root, faults), faults);
        }

        faults.Add("kit_value", root.Place, "the file must hold one object { … }.");
        return null;
    }

    private static EventDefinition Define(JsonFields f)
    {
        var limits = f.Object("limits");
        var standard = new SubmissionLimits();
        var definition = new EventDefinition
        {
            Title = f.Text("title"),
            Tagline = f.Text("tagline"),
            Zone = f.Text("zone"),
            StartDate = default,
            Clock = f.Choice("clock", ClockMode.Agenda),
            Visibility = f.Choice("visibility", Visibility.Public),
            Code = f.OptionalText("code"),
            Criteria = Each(f, "criteria", c => new Criterion(c.Text("id"), c.Text("name"), c.Text("help"), c.Decimal("weight", 1))),
            ScoreTitles = f.Texts("scoreTitles"),
            Rounds = Each(f, "rounds", r => new Round(
                r.Text("id"), r.Text("name"), r.Choice("standings", StandingsPolicy.Cumulative), r.Int("minJudgments", 1), r.Choice("board", BoardMode.Held))),
            TieBreak = f.Texts("tieBreak") is { Count: > 0 } rules ? rules : ["share"],
            Limits = limits is null ? standard : new SubmissionLimits(
                limits.Choice("entriesPer", standard.EntriesPer),
                limits.Int("entries", standard.Entries),
                limits.Int("maxBytes", standard.MaxBytes),
                limits.Int("maxSeconds", standard.MaxSeconds)),
            Finalists = f.Int("finalists", 15),
            Awards = Each(f, "awards", a => new AwardCategory(a.Text("id"), a.Text("name"), a.Int("places", 3))),
            Agenda = [],
        };
        limits?.RefuseOthers();
        return definition;
    }

    private static List<T> Each<T>(JsonFields fields, string name, Func<JsonFields, T> make) =>
        [.. fields.Objects(name).Select(item =>
        {
            var made = make(item);
            item.RefuseOthers();
            return made;
        })];

    private static DateOnly? Date(string? text, KitFaults faults)
    {
        if (text is null)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        faults.AddAt("startDate", "kit_date", "'startDate' must be a date such as 2027-03-27, or be left out.");
        return null;
    }
}
