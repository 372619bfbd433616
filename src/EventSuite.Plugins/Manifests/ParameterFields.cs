using System.Collections.Immutable;
using System.Text.Json;
using EventSuite.Plugins.Parameters;

namespace EventSuite.Plugins.Manifests;

/// <summary>The declarations of parameters in a manifest.</summary>
internal static class ParameterFields
{
    private const int MostParameters = 40;
    private const int MostChoices = 100;

    public static ImmutableArray<ParameterDeclaration> Read(FieldReader manifest, PluginKind? kind, ImmutableArray<MusicTask> tasks)
    {
        IReadOnlyList<FieldReader> readers = manifest.Objects("parameters", MostParameters, $"Give a list of at most {MostParameters} declarations.");
        if (kind == PluginKind.Judge && readers.Count > 0)
        {
            manifest.Tell("parameters", "A judge takes no parameters: all entries are judged alike.", "Leave them out; settings of a judge belong into its folder.");
            return [];
        }

        var declarations = ImmutableArray.CreateBuilder<ParameterDeclaration>();
        foreach (FieldReader reader in readers)
        {
            ParameterDeclaration declaration = ReadOne(reader, tasks);
            if (declaration.Name.Length > 0 && declarations.Any(d => string.Equals(d.Name, declaration.Name, StringComparison.OrdinalIgnoreCase)))
            {
                reader.Tell("name", $"'{declaration.Name}' stands twice.", "Give each parameter a name of its own; small and capital letters do not count.");
            }

            declarations.Add(declaration);
        }

        return declarations.ToImmutable();
    }

    private static ParameterDeclaration ReadOne(FieldReader reader, ImmutableArray<MusicTask> tasks)
    {
        int before = reader.FaultCount;
        if (ReadType(reader) is not { } type)
        {
            reader.Forget(); // What else may stand here depends on the type.
            type = ParameterType.Text;
        }

        bool numeric = type is ParameterType.Number or ParameterType.Integer;
        var declaration = new ParameterDeclaration
        {
            Name = reader.Pattern("name", ManifestPatterns.Parameter(), 40, "A letter, then letters and digits, at most 40."),
            Label = reader.Line("label", 60, null, "Say what people see, at most 60 characters."),
            Help = reader.Line("help", 300, null, "Say what it does to the music, at most 300 characters."),
            Type = type,
            Default = "",
            Min = numeric ? reader.Number("min") : null,
            Max = numeric ? reader.Number("max") : null,
            Step = numeric ? reader.Number("step") : null,
            Unit = numeric && reader.Has("unit") ? reader.Line("unit", 20, null, "Say what is counted, at most 20 characters.") : null,
            Choices = type == ParameterType.Choice ? ReadChoices(reader) : [],
            MaxLength = type == ParameterType.Text
                ? reader.Integer("maxLength", 1, ParameterDeclaration.LongestText, ParameterDeclaration.UsualText)
                : ParameterDeclaration.UsualText,
            Tasks = ReadTasks(reader, tasks),
        };
        CheckNumbers(reader, declaration);
        JsonElement? given = reader.Find("default");
        ParameterValue value = default;
        if (given is null)
        {
            reader.Tell("default", "Is missing.", "Every parameter has a default that gives good music.");
        }
        else if (!ParameterValue.TryFrom(given.Value, out value))
        {
            reader.Tell("default", "Is not a value.", "Give a number, a text, true or false.");
        }
        else if (reader.FaultCount == before && ParameterRules.Fault(declaration, value) is { } fault)
        {
            reader.Tell("default", fault.What, fault.Mend);
        }

        reader.TellUnknown();
        return declaration with { Default = value };
    }

    private static ParameterType? ReadType(FieldReader reader)
    {
        const string Mend = "Give \"number\", \"integer\", \"choice\", \"switch\" or \"text\".";
        int before = reader.FaultCount;
        string text = reader.Line("type", 20, null, Mend);
        foreach (ParameterType type in Enum.GetValues<ParameterType>())
        {
            if (type.ToString().ToLowerInvariant() == text)
            {
                return type;
            }
        }

        if (reader.FaultCount == before)
        {
            reader.Tell("type", $"'{text}' is not known.", Mend);
        }

        return null;
    }

    private static void CheckNumbers(FieldReader reader, ParameterDeclaration declaration)
    {
        if (declaration.Type is ParameterType.Number or ParameterType.Integer)
        {
            foreach (string name in new[] { "min", "max" }.Where(n => !reader.Has(n)))
            {
                reader.Tell(name, "Is missing.", "Give the least and the greatest value: they become a slider.");
            }
        }

        if (declaration.Min > declaration.Max)
        {
            reader.Tell("max", "Is less than min.", "Give the greatest value that is allowed.");
        }

        if (declaration.Step <= 0)
        {
            reader.Tell("step", "Is not positive.", "Give the distance of two values, or leave it out.");
        }

        if (declaration.Type == ParameterType.Integer)
        {
            foreach ((string name, double? number) in new[] { ("min", declaration.Min), ("max", declaration.Max), ("step", declaration.Step) })
            {
                if (number is { } n && (n != Math.Truncate(n) || Math.Abs(n) > ParameterRules.LargestInteger))
                {
                    reader.Tell(name, $"{n} is not a whole number.", "Give a whole number, or make the type \"number\".");
                }
            }
        }
    }

    private static ImmutableArray<ParameterChoice> ReadChoices(FieldReader reader)
    {
        const string Mend = "Give a list such as [{\"value\": \"minor\", \"label\": \"Minor\"}], 1 to 100.";
        int before = reader.FaultCount;
        var choices = ImmutableArray.CreateBuilder<ParameterChoice>();
        foreach (FieldReader choice in reader.Objects("choices", MostChoices, Mend))
        {
            string value = choice.Line("value", 40, null, "Give what travels, at most 40 characters.");
            string label = choice.Line("label", 60, null, "Give what people see, at most 60 characters.");
            string? help = choice.Has("help") ? choice.Line("help", 300, null, "Say what it does, at most 300 characters.") : null;
            choice.TellUnknown();
            if (choices.Any(c => c.Value == value))
            {
                choice.Tell("value", $"'{value}' stands twice.", "Give each choice a value of its own.");
            }

            choices.Add(new ParameterChoice(value, label, help));
        }

        if (choices.Count == 0 && reader.FaultCount == before)
        {
            reader.Tell("choices", "Is missing or empty.", Mend);
        }

        return choices.ToImmutable();
    }

    private static ImmutableArray<MusicTask> ReadTasks(FieldReader reader, ImmutableArray<MusicTask> all)
    {
        string mend = $"Give some of the plugin's own tasks: {string.Join(", ", all.Select(t => t.Name()))}; or leave it out for all.";
        ImmutableArray<MusicTask> tasks = ManifestFields.Tasks(reader, mend);
        foreach (MusicTask task in tasks.Except(all))
        {
            reader.Tell("tasks", $"The plugin does not do {task.Name()}.", mend);
        }

        return tasks;
    }
}
