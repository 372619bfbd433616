using EventSuite.Core.Events;

namespace EventSuite.Core.Agenda;

/// <summary>One row of the agenda.</summary>
/// <param name="Id">Machine name, unique in the event; stays when the row is edited.</param>
/// <param name="StartsAt">Start, UTC.</param>
/// <param name="EndsAt">End, UTC, not before the start.</param>
/// <param name="Topic">What people read.</param>
/// <param name="Type">E.g. Presentation, Lab, Break.</param>
/// <param name="Description">More about it; may be empty.</param>
/// <param name="StartsPhase">The phase that begins with this row by the agenda's clock.</param>
/// <param name="Place">Where; may be empty.</param>
/// <param name="Optional">Whether the organiser may drop it when the day runs late.</param>
public sealed record AgendaItem(
    string Id,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Topic,
    AgendaItemType Type,
    string Description = "",
    Phase? StartsPhase = null,
    string Place = "",
    bool Optional = false);
