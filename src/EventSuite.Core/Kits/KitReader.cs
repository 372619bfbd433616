using EventSuite.Core.Events;
using EventSuite.Core.Kits.Files;
using EventSuite.Core.Kits.Json;
using EventSuite.Core.Results;
using EventSuite.Core.Time;

namespace EventSuite.Core.Kits;

/// <summary>Reads an event kit and tells every fault of it at once, each with its file and line.</summary>
public sealed class KitReader
{
    private readonly KitFaults _faults = new();
    private readonly KitFiles _files;

    private KitReader(KitFiles files) => _files = files;

    /// <summary>The kit, or every fault: <see cref="Fault.Field"/> is file and line (<c>agenda.csv:7</c>), or the override's name.</summary>
    /// <param name="files">The kit's files.</param>
    /// <param name="overrides">What takes the place of the kit's own values.</param>
    /// <param name="today">The local date; a kit without a start date begins the day after.</param>
    public static Outcome<EventKit> Read(KitFiles files, KitOverrides overrides, DateOnly today) =>
        new KitReader(files).Read(overrides, today);

    private Outcome<EventKit> Read(KitOverrides overrides, DateOnly today)
    {
        var file = Required(KitFileNames.Event) is { } json ? EventFile.Read(json, _faults) : null;
        var startDate = overrides.StartDate ?? file?.StartDate ?? today.AddDays(1);
        // Without a usable zone or date the agenda is read all the same, so that its own faults are told as well.
        var zone = EventZone.Find(file?.Definition.Zone ?? "") ?? EventZone.Get("UTC");
        var placeable = DefinitionRules.IsUsable(startDate) ? startDate : new DateOnly(2027, 3, 27);
        var agenda = Required(KitFileNames.Agenda) is { } csv ? AgendaFile.Read(csv, placeable, zone, _faults) : [];
        var roster = _files.Find(KitFileNames.Accounts) is { } accounts ? AccountsFile.Read(accounts, KitFileNames.Accounts, _faults) : [];
        var slug = overrides.Slug ?? file?.Slug;
        if (slug is not null && !EventSlug.IsValid(slug))
        {
            Slug(slug, overrides);
        }

        var definition = (file?.Definition ?? Nothing) with
        {
            StartDate = startDate,
            Agenda = agenda,
            Roster = roster,
            Rules = Text("rules", KitFileNames.Rules, file?.RulesFile),
            JudgesGuide = Text("judgesGuide", KitFileNames.JudgesGuide, file?.JudgesFile),
            ParticipantsGuide = Text("participantsGuide", KitFileNames.ParticipantsGuide, file?.ParticipantsFile),
            Quiz = Quiz(file?.QuizFile),
        };
        definition = definition with { Title = overrides.Title ?? definition.Title, Clock = overrides.Clock ?? definition.Clock };
        _faults.AddRules(
            DefinitionRules.Check(definition).Where(f => file is not null || !OfEventFile(f)),
            fromRequest: Overridden(overrides));
        return _faults.Any
            ? Outcome<EventKit>.Refused(_faults.Listed)
            : new EventKit(slug!, definition, _files.Notes);
    }

    // Stands in for an event.json that could not be read at all; its rule faults are not told.
    private static EventDefinition Nothing => new()
    {
        Title = "",
        Zone = "UTC",
        StartDate = default,
        Criteria = [],
        ScoreTitles = [],
        Rounds = [],
        Awards = [],
        Agenda = [],
    };

    private static bool OfEventFile(Fault fault) => fault.Field!.Split('[', '.')[0]
        is not ("agenda" or "roster" or "rules" or "judgesGuide" or "participantsGuide" or "quiz");

    private static HashSet<string> Overridden(KitOverrides overrides)
    {
        var names = new HashSet<string>();
        if (overrides.Title is not null)
        {
            names.Add("title");
        }

        if (overrides.StartDate is not null)
        {
            names.Add("startDate");
        }

        return names;
    }

    private void Slug(string slug, KitOverrides overrides)
    {
        const string Message = "The slug must be 1 to 60 small letters and digits, in parts joined by single hyphens, such as 'got-talent'.";
        if (overrides.Slug is not null)
        {
            _faults.Add(Fault.Invalid("slug", Message, "slug"));
        }
        else
        {
            _faults.AddAt("slug", "slug", slug.Length == 0 ? "'slug' is missing. " + Message : Message);
        }
    }

    private byte[]? Required(string name)
    {
        var file = _files.Find(name);
        if (file is null)
        {
            _faults.Add("kit_file_missing", new KitPlace(name, null), "the kit lacks this file. Put it at the top of the kit.");
        }

        return file;
    }

    private string Text(string path, string standardName, string? chosenName)
    {
        var name = chosenName ?? standardName;
        _faults.Place(path, new KitPlace(name, null));
        var file = _files.Find(name);
        if (file is null && chosenName is not null)
        {
            _faults.Add("kit_file_missing", new KitPlace(KitFileNames.Event, null), $"it names '{name}', which the kit lacks.");
        }

        return file is null ? "" : KitText.Decode(name, file, _faults) ?? "";
    }

    private string? Quiz(string? chosenName)
    {
        var text = Text("quiz", KitFileNames.Quiz, chosenName);
        if (text.Length > 0 && JsonTree.Parse(chosenName ?? KitFileNames.Quiz, text, _faults) is null)
        {
            return null;
        }

        return text.Length > 0 ? text : null;
    }
}
