using EventSuite.Core.Events;
using EventSuite.Core.Publication;

namespace EventSuite.Core.Console;

/// <summary>One board as the organiser controls it.</summary>
/// <param name="Round">The round.</param>
/// <param name="Mode">What holds now.</param>
/// <param name="State">The gate's state; null while untouched.</param>
public sealed record BoardControl(Round Round, BoardMode Mode, BoardState? State);
