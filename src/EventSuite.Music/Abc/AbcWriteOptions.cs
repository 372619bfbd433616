namespace EventSuite.Music.Abc;

/// <summary>How a song is written as ABC.</summary>
public sealed record AbcWriteOptions
{
    /// <summary>A tune without a title, four bars to a line.</summary>
    public static AbcWriteOptions Default { get; } = new();

    /// <summary>X:, the reference number.</summary>
    public int Number { get; init; } = 1;

    /// <summary>T:, the title; empty for none.</summary>
    public string Title { get; init; } = "";

    /// <summary>The track to write; null for the notes of all tracks together. Drums are never written.</summary>
    public int? Track { get; init; }

    /// <summary>Bars in a line of text, at least 1.</summary>
    public int BarsPerLine { get; init; } = 4;

    /// <summary>Most bars; 10,000.</summary>
    public int MaxBars { get; init; } = 10_000;
}
