namespace EventSuite.Music.Analysis;

/// <summary>Kinds of chord, by the intervals above the root.</summary>
public enum ChordQuality
{
    /// <summary>0 4 7.</summary>
    Major,

    /// <summary>0 3 7.</summary>
    Minor,

    /// <summary>0 3 6.</summary>
    Diminished,

    /// <summary>0 4 8.</summary>
    Augmented,

    /// <summary>0 5 7.</summary>
    Suspended,

    /// <summary>0 4 7 10.</summary>
    Dominant7,

    /// <summary>0 4 7 11.</summary>
    Major7,

    /// <summary>0 3 7 10.</summary>
    Minor7,

    /// <summary>0 3 6 10.</summary>
    HalfDiminished7,

    /// <summary>0 3 6 9.</summary>
    Diminished7,
}
