namespace DemoMusic.Score;

/// <summary>A chord and the ticks during which it holds.</summary>
public sealed record ChordSpan(int Start, int Length, Chord Chord)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;
}
