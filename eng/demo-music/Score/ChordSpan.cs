namespace DemoMusic.Score;

/// <summary>A chord and the ticks during which it holds.</summary>
public sealed record ChordSpan(int Start, int Length, Chord Chord)
{
    /// <summary>Where it ends.</summary>
    public int End => Start + Length;

    /// <summary>The same chord to the same end, from another beginning.</summary>
    public ChordSpan From(int start) => new(start, End - start, Chord);
}
