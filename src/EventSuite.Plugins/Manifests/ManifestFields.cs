using System.Collections.Immutable;

namespace EventSuite.Plugins.Manifests;

/// <summary>The members of a manifest beside id and protocol.</summary>
internal static class ManifestFields
{
    private static readonly string[] Programs = ["python3", "dotnet", "node"];

    public static PluginManifest Read(FieldReader fields, string id, ProtocolRange protocol)
    {
        string name = fields.Line("name", 80, null, "Give a name for people, at most 80 characters.");
        string version = fields.Pattern("version", ManifestPatterns.Version(), 80, "Give a semantic version, such as \"1.0.0\".");
        PluginKind? kind = ReadKind(fields);
        (string? assembly, ImmutableArray<string> command) = ReadStart(fields);
        ImmutableArray<MusicTask> tasks = ReadTasks(fields, kind);
        return new PluginManifest
        {
            Id = id,
            Name = name,
            Version = version,
            Kind = kind ?? PluginKind.Generator,
            Protocol = protocol,
            Description = fields.Line("description", 500, null, "Say what it does in a sentence or two, at most 500 characters."),
            Authors = ReadAuthors(fields),
            License = fields.Line("license", 80, null, "Name the licence, such as \"MIT\"."),
            Homepage = ReadHomepage(fields),
            Assembly = assembly,
            Command = command,
            Tasks = tasks,
            Parameters = ParameterFields.Read(fields, kind, tasks),
            Limits = ReadLimits(fields),
            Packages = fields.Has("packages")
                ? fields.Pattern("packages", ManifestPatterns.Id(), 60, "Name a folder that the organiser prepares: small letters and digits in groups joined by hyphens.")
                : null,
            Deterministic = fields.Switch("deterministic", true),
        };
    }

    private static PluginKind? ReadKind(FieldReader fields)
    {
        const string Mend = "Give \"generator\" or \"judge\".";
        int before = fields.FaultCount;
        string kind = fields.Line("kind", 20, null, Mend);
        switch (kind)
        {
            case "generator":
                return PluginKind.Generator;
            case "judge":
                return PluginKind.Judge;
            default:
                if (fields.FaultCount == before)
                {
                    fields.Tell("kind", $"'{kind}' is not known.", Mend);
                }

                return null;
        }
    }

    private static (string? Assembly, ImmutableArray<string> Command) ReadStart(FieldReader fields)
    {
        bool hasAssembly = fields.Has("assembly");
        bool hasCommand = fields.Has("command");
        if (hasAssembly == hasCommand)
        {
            fields.Tell("assembly", hasAssembly ? "Stands beside \"command\"." : "Is missing, and so is \"command\".", "Give exactly one of both.");
        }

        string? assembly = hasAssembly
            ? fields.Pattern("assembly", ManifestPatterns.Assembly(), 120, "Give the file name of the plugin's assembly, such as \"MyComposer.dll\".")
            : null;
        return (assembly, hasCommand ? ReadCommand(fields) : []);
    }

    private static ImmutableArray<string> ReadCommand(FieldReader fields)
    {
        const string Mend = "Give words such as [\"python3\", \"plugin.py\"]: python3, dotnet, node or a file of the folder first, at most 50.";
        int before = fields.FaultCount;
        IReadOnlyList<string> words = fields.Texts("command", 50, 500, Mend);
        if (words.Count == 0 && fields.FaultCount == before)
        {
            fields.Tell("command", "Is empty.", Mend);
        }

        for (int i = 0; i < words.Count; i++)
        {
            if (LeavesFolder(words[i]))
            {
                fields.Tell($"command[{i}]", $"'{PlainText.Line(words[i], 60)}' leads out of the plugin's folder.", "Name files relative to the folder, without \"..\".");
            }
            else if (i == 0 && !Programs.Contains(words[0]) && (words[0].Contains('\\') || words[0][0] is '-' or '~' or '$'))
            {
                fields.Tell("command[0]", $"'{PlainText.Line(words[0], 60)}' is not a file of the folder.", Mend);
            }
        }

        return [.. words];
    }

    private static bool LeavesFolder(string word) =>
        word[0] is '/' or '\\' || (word.Length > 1 && word[1] == ':') || word.Split('/', '\\').Contains("..");

    private static ImmutableArray<MusicTask> ReadTasks(FieldReader fields, PluginKind? kind)
    {
        string mend = $"Give some of: {string.Join(", ", MusicTasks.Names)}.";
        if (kind == PluginKind.Judge)
        {
            if (fields.Has("tasks"))
            {
                fields.Tell("tasks", "A judge has no tasks.", "Leave it out.");
            }

            return [];
        }

        int before = fields.FaultCount;
        ImmutableArray<MusicTask> tasks = Tasks(fields, mend);
        if (tasks.IsEmpty && kind is not null && fields.FaultCount == before)
        {
            fields.Tell("tasks", fields.Has("tasks") ? "Is empty." : "Is missing.", mend);
        }

        return tasks;
    }

    /// <summary>A list of task names, each once.</summary>
    internal static ImmutableArray<MusicTask> Tasks(FieldReader fields, string mend)
    {
        var tasks = ImmutableArray.CreateBuilder<MusicTask>();
        foreach (string name in fields.Texts("tasks", MusicTasks.All.Length, 20, mend))
        {
            if (!MusicTasks.TryParse(name, out MusicTask task))
            {
                fields.Tell("tasks", $"'{name}' is no task.", mend);
            }
            else if (tasks.Contains(task))
            {
                fields.Tell("tasks", $"'{name}' stands twice.", mend);
            }
            else
            {
                tasks.Add(task);
            }
        }

        return tasks.ToImmutable();
    }

    private static ImmutableArray<string> ReadAuthors(FieldReader fields)
    {
        const string Mend = "Give a list of names, such as [\"The Borrowed Chords\"]; 1 to 20 of at most 80 characters.";
        int before = fields.FaultCount;
        IReadOnlyList<string> authors = fields.Texts("authors", 20, 80, Mend);
        if (authors.Count == 0 && fields.FaultCount == before)
        {
            fields.Tell("authors", "Is missing or empty.", Mend);
        }

        return [.. authors];
    }

    private static string? ReadHomepage(FieldReader fields)
    {
        const string Mend = "Give an address that begins with https:// or http://, or leave it out.";
        if (!fields.Has("homepage"))
        {
            return null;
        }

        int before = fields.FaultCount;
        string text = fields.Line("homepage", 300, null, Mend);
        if (fields.FaultCount == before && !(Uri.TryCreate(text, UriKind.Absolute, out Uri? address) && (address.Scheme == "https" || address.Scheme == "http")))
        {
            fields.Tell("homepage", $"'{PlainText.Line(text, 60)}' is no web address.", Mend);
        }

        return text;
    }

    private static ManifestLimits ReadLimits(FieldReader fields)
    {
        var usual = new ManifestLimits();
        if (fields.Object("limits", required: false, "Write such as \"limits\": {\"memoryMb\": 256}.") is not { } limits)
        {
            return usual;
        }

        var read = new ManifestLimits(
            limits.Integer("memoryMb", 16, 65536, usual.MemoryMb),
            limits.Seconds("loadSeconds", 600, usual.LoadSeconds),
            limits.Seconds("callSeconds", 3600, usual.CallSeconds),
            limits.Integer("threads", 1, 64, usual.Threads));
        limits.TellUnknown();
        return read;
    }
}
