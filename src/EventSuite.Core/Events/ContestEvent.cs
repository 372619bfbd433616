using EventSuite.Core.Agenda;
using EventSuite.Core.Time;

namespace EventSuite.Core.Events;

/// <summary>One event as it stands now.</summary>
/// <param name="Id">Its key in the store.</param>
/// <param name="Slug">Its public name.</param>
/// <param name="Phase">Where it stands.</param>
/// <param name="Definition">What the organiser set up.</param>
/// <param name="DeadlineSetAt">The deadline that the organiser set by hand, UTC; null while the agenda's holds.</param>
/// <param name="Revision">Grows with each change.</param>
public sealed record ContestEvent(
    Guid Id,
    string Slug,
    Phase Phase,
    EventDefinition Definition,
    DateTimeOffset? DeadlineSetAt,
    int Revision)
{
    private EventZone? _zone;

    /// <summary>The event's time zone.</summary>
    public EventZone Zone => _zone ??= EventZone.Get(Definition.Zone);

    /// <summary>When the agenda says that entries close; shown in any case.</summary>
    public DateTimeOffset? PlannedDeadline =>
        DeadlineSetAt ?? Definition.Agenda.FirstOrDefault(i => i.StartsPhase == Phase.Closed)?.StartsAt;

    /// <summary>
    /// When entries really close for everybody. By the agenda's clock that is the planned deadline; with a manual
    /// clock only a deadline that the organiser set by hand, else the organiser closes.
    /// </summary>
    public DateTimeOffset? Deadline => Definition.Clock == ClockMode.Agenda ? PlannedDeadline : DeadlineSetAt;

    /// <summary>The round that is judged now, if one is.</summary>
    public Round? CurrentRound => Phase switch
    {
        Phase.Qualifiers => Definition.Rounds[0],
        Phase.Finals => Definition.Rounds[1],
        _ => null,
    };

    /// <summary>The round a board shows when none is asked for: the last that has begun, else the first.</summary>
    public Round ShownRound => Phase >= Phase.Finals ? Definition.Rounds[1] : Definition.Rounds[0];

    /// <summary>The phase in which a round is judged.</summary>
    public Phase PhaseOf(Round round) => round.Id == Definition.Rounds[0].Id ? Phase.Qualifiers : Phase.Finals;

    /// <summary>The round of that id, or null.</summary>
    public Round? FindRound(string id) => Definition.Rounds.FirstOrDefault(r => r.Id == id);
}
