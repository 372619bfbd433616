using EventSuite.Core.Events;
using EventSuite.Core.Results;

namespace Leaderboard.Web.Pages.Console.Setup;

/// <summary>What the event is called, who sees it, who moves its phases.</summary>
public sealed class EventPart : SetupPart
{
    /// <inheritdoc />
    public override string Id => "event";

    /// <inheritdoc />
    public override string Name => "Event";

    /// <inheritdoc />
    public override SetupFields Write(EventDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return new()
        {
            ["title"] = definition.Title,
            ["tagline"] = definition.Tagline,
            ["visibility"] = definition.Visibility.ToString(),
            ["code"] = definition.Code ?? "",
            ["clock"] = definition.Clock.ToString(),
        };
    }

    /// <inheritdoc />
    public override EventDefinition Apply(SetupFields fields, EventDefinition definition, List<Fault> faults)
    {
        ArgumentNullException.ThrowIfNull(fields);
        ArgumentNullException.ThrowIfNull(definition);
        return definition with
        {
            Title = fields["title"],
            Tagline = fields["tagline"],
            Visibility = fields.Choice("visibility", definition.Visibility, faults),
            Code = fields["code"].Length == 0 ? null : fields["code"],
            Clock = fields.Choice("clock", definition.Clock, faults),
        };
    }
}
