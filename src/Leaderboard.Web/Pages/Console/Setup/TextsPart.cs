using EventSuite.Core.Events;
using EventSuite.Core.Results;

namespace Leaderboard.Web.Pages.Console.Setup;

/// <summary>Rules and guides, in Markdown.</summary>
public sealed class TextsPart : SetupPart
{
    /// <inheritdoc />
    public override string Id => "texts";

    /// <inheritdoc />
    public override string Name => "Rules and guides";

    /// <inheritdoc />
    public override SetupFields Write(EventDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new()
        {
            ["rules"] = definition.Rules.Trim(),
            ["judgesGuide"] = definition.JudgesGuide.Trim(),
            ["participantsGuide"] = definition.ParticipantsGuide.Trim(),
        };
    }

    /// <inheritdoc />
    public override EventDefinition Apply(SetupFields fields, EventDefinition definition, List<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(definition);
        return definition with
        {
            Rules = Keep(definition.Rules, fields["rules"]),
            JudgesGuide = Keep(definition.JudgesGuide, fields["judgesGuide"]),
            ParticipantsGuide = Keep(definition.ParticipantsGuide, fields["participantsGuide"]),
        };
    }

    // A text that nobody touched stays byte for byte: the form trims it and evens out line ends.
    private static string Keep(string before, string typed) => before.ReplaceLineEndings("\n").Trim() == typed ? before : typed;
}
