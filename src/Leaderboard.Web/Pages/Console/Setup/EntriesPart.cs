using System.Globalization;
using EventSuite.Core.Events;
using EventSuite.Core.Results;

namespace Leaderboard.Web.Pages.Console.Setup;

/// <summary>How much may be submitted.</summary>
public sealed class EntriesPart : SetupPart
{
    /// <inheritdoc />
    public override string Id => "entries";

    /// <inheritdoc />
    public override string Name => "Entries";

    /// <inheritdoc />
    public override SetupFields Write(EventDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var limits = definition.Limits;
        return new()
        {
            ["limits.entriesPer"] = limits.EntriesPer.ToString(),
            ["limits.entries"] = limits.Entries.ToString(CultureInfo.InvariantCulture),
            ["limits.maxBytes"] = limits.MaxBytes.ToString(CultureInfo.InvariantCulture),
            ["limits.maxSeconds"] = limits.MaxSeconds.ToString(CultureInfo.InvariantCulture),
        };
    }

    /// <inheritdoc />
    public override EventDefinition Apply(SetupFields fields, EventDefinition definition, List<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(definition);
        var before = definition.Limits;
        return definition with
        {
            Limits = new SubmissionLimits(
                fields.Choice("limits.entriesPer", before.EntriesPer, faults),
                fields.Int("limits.entries", before.Entries, faults),
                fields.Int("limits.maxBytes", before.MaxBytes, faults),
                fields.Int("limits.maxSeconds", before.MaxSeconds, faults)),
        };
    }
}
