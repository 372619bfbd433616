namespace EventSuite.Music.Transforms;

/// <summary>How notes are drawn to a grid.</summary>
public sealed record QuantiseOptions
{
    /// <summary>Lines in a quarter note, 1–96; 4 are sixteenths, 3 are triplet quavers.</summary>
    public int LinesPerQuarter { get; init; } = 4;

    /// <summary>True adds the lines of the triplets: three where the grid has two.</summary>
    public bool Triplets { get; init; }

    /// <summary>0 leaves notes where they are, 1 puts them on the line, 0.5 goes half the way.</summary>
    public double Strength { get; init; } = 1;

    /// <summary>True draws the ends too (a note keeps at least the distance of two lines); else durations stay.</summary>
    public bool Ends { get; init; }
}
