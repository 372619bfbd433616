using EventSuite.Core.Events;

namespace EventSuite.Core.Publication;

/// <summary>
/// What the public sees of one board: page, API, live feed, CSV and audio alike. Immutable once published.
/// </summary>
public sealed record BoardSnapshot
{
    /// <summary>Event slug.</summary>
    public required string Event { get; init; }

    /// <summary>Event title.</summary>
    public required string Title { get; init; }

    /// <summary>Award category id.</summary>
    public required string Category { get; init; }

    /// <summary>Round id.</summary>
    public required string Round { get; init; }

    /// <summary>Round name.</summary>
    public required string RoundName { get; init; }

    /// <summary>The host's run in which it was made: versions count within an epoch.</summary>
    public required long Epoch { get; init; }

    /// <summary>Grows by one with each snapshot of an epoch.</summary>
    public required long Version { get; init; }

    /// <summary>When it was published, UTC.</summary>
    public required DateTimeOffset PublishedAt { get; init; }

    /// <summary>Live, held or frozen (sealed).</summary>
    public required BoardMode Mode { get; init; }

    /// <summary>Whether newer scores are kept back.</summary>
    public bool Frozen => Mode == BoardMode.Frozen;

    /// <summary>Since when it is frozen, UTC.</summary>
    public DateTimeOffset? FrozenAt { get; init; }

    /// <summary>Why there is nothing to see, for people; null when there is.</summary>
    public string? Reason { get; init; }

    /// <summary>The points of the best entry, the full length of the bars beside the points; null without any.</summary>
    public decimal? MaxPoints { get; init; }

    /// <summary>How many entries the whole board has; a pushed snapshot may carry fewer.</summary>
    public required int Total { get; init; }

    /// <summary>The rows, best first.</summary>
    public required IReadOnlyList<BoardEntry> Entries { get; init; }
}
