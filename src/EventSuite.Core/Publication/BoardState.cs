using EventSuite.Core.Events;

namespace EventSuite.Core.Publication;

/// <summary>What the gate knows of one board (event, round, category).</summary>
/// <param name="EventId">The event.</param>
/// <param name="Round">Round id.</param>
/// <param name="Category">Award category id.</param>
/// <param name="Chosen">What the organiser chose; null while the rule of <see cref="BoardGate"/> holds.</param>
/// <param name="Since">When that was chosen, UTC.</param>
/// <param name="Published">The snapshot the public has; null before the first.</param>
public sealed record BoardState(Guid EventId, string Round, string Category, BoardMode? Chosen, DateTimeOffset Since, BoardSnapshot? Published);
