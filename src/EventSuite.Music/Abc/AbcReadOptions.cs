namespace EventSuite.Music.Abc;

/// <summary>Conventions and limits for reading. What lies beyond a limit is left out, with a fault.</summary>
public sealed record AbcReadOptions
{
    /// <summary>The default limits.</summary>
    public static AbcReadOptions Default { get; } = new();

    /// <summary>How far accidentals reach when the tune does not say (I:propagate-accidentals).</summary>
    public AbcAccidentals Accidentals { get; init; } = AbcAccidentals.Pitch;

    /// <summary>Most characters of a text; 16 million.</summary>
    public int MaxCharacters { get; init; } = 16_000_000;

    /// <summary>Most elements (notes, bar lines ...) of all tunes together; two million.</summary>
    public int MaxElements { get; init; } = 2_000_000;

    /// <summary>Most voices of a tune; 64.</summary>
    public int MaxVoices { get; init; } = 64;

    /// <summary>Most faults that are listed; 100. The rest is counted.</summary>
    public int MaxFaultsListed { get; init; } = 100;
}
