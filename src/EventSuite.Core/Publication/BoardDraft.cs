using EventSuite.Core.Events;

namespace EventSuite.Core.Publication;

/// <summary>A board composed but not published yet, with what it was composed from.</summary>
/// <param name="Contest">The event as it was.</param>
/// <param name="Board">The gate's state as it was; null while untouched.</param>
/// <param name="Next">What is to be out.</param>
internal sealed record BoardDraft(ContestEvent Contest, BoardState? Board, BoardSnapshot Next)
{
    /// <summary>Whether it is out already.</summary>
    public bool IsPublished => ReferenceEquals(Next, Board?.Published);
}
