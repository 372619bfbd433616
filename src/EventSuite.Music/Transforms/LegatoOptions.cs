namespace EventSuite.Music.Transforms;

/// <summary>Which gaps and overlaps are articulation and which are music. Both in quarter notes.</summary>
public sealed record LegatoOptions
{
    /// <summary>Rests up to this long between a note and the next onset are closed; an eighth.</summary>
    public double LongestGap { get; init; } = 0.5;

    /// <summary>Overlaps up to this long with the next onset are cut; a thirty-second.</summary>
    public double LongestOverlap { get; init; } = 0.125;
}
