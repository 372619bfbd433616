namespace Leaderboard.Web.Components.Board;

/// <summary>A published board, as it is shown.</summary>
public sealed record BoardView
{
    /// <summary>The event's slug.</summary>
    public required string Slug { get; init; }

    /// <summary>The event's title.</summary>
    public required string EventTitle { get; init; }

    /// <summary>The event's IANA zone.</summary>
    public required string Zone { get; init; }

    /// <summary>The award category's id; the page shows only pushes of this one. Empty: any.</summary>
    public string Category { get; init; } = "";

    /// <summary>The round's id when the page is pinned to it; empty: it follows the event to the next round.</summary>
    public string PinnedRound { get; init; } = "";

    /// <summary>Id of the round that is shown; empty when none is known.</summary>
    public string Round { get; init; } = "";

    /// <summary>The round's name, for people.</summary>
    public string RoundName { get; init; } = "";

    /// <summary>The server's run; empty before the first publication.</summary>
    public string Epoch { get; init; } = "";

    /// <summary>The version within the run.</summary>
    public long Version { get; init; }

    /// <summary>When it was published; null before the first time.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Whether it is sealed.</summary>
    public bool Frozen { get; init; }

    /// <summary>Since when it is sealed; null when it is not.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>Why there are no rows, for people.</summary>
    public string Reason { get; init; } = "The board fills as soon as the first scores are published.";

    /// <summary>The rows, best first.</summary>
    public IReadOnlyList<BoardRow> Rows { get; init; } = [];
}
