namespace EventSuite.Music.Json;

/// <summary>Limits for reading. Beyond one the text is refused.</summary>
public sealed record MusicJsonOptions
{
    /// <summary>The default limits.</summary>
    public static MusicJsonOptions Default { get; } = new();

    /// <summary>Most bytes of a text; 32 MiB.</summary>
    public int MaxBytes { get; init; } = 32 << 20;

    /// <summary>Most tracks; 1,024.</summary>
    public int MaxTracks { get; init; } = 1024;

    /// <summary>Most notes of all tracks together; one million.</summary>
    public int MaxNotes { get; init; } = 1_000_000;

    /// <summary>Most tempos, time signatures and key signatures, each; 200,000.</summary>
    public int MaxChanges { get; init; } = 200_000;
}
