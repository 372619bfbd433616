using EventSuite.Core.Publication;

namespace EventSuite.Bench.Viewers.Peer;

/// <summary>The peer's board: a real snapshot, whose version grows with each score.</summary>
internal sealed class PeerBoard(BoardSnapshot first)
{
    private BoardSnapshot _now = first;

    public BoardSnapshot Now => _now;

    /// <summary>The board after one more score; scores come one at a time.</summary>
    public BoardSnapshot Score() => _now = _now with { Version = _now.Version + 1 };
}
