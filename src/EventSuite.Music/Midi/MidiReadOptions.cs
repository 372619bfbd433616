namespace EventSuite.Music.Midi;

/// <summary>Policy and limits for reading. Beyond a limit the file is refused under both policies.</summary>
public sealed record MidiReadOptions
{
    /// <summary>Repairs what can be repaired; the default limits.</summary>
    public static MidiReadOptions Lenient { get; } = new();

    /// <summary>Refuses at the first fault; the default limits.</summary>
    public static MidiReadOptions Strict { get; } = new() { Policy = MidiPolicy.Strict };

    /// <summary>What to do when a file breaks the standard.</summary>
    public MidiPolicy Policy { get; init; } = MidiPolicy.Lenient;

    /// <summary>Most bytes of a file; 16 MiB.</summary>
    public int MaxBytes { get; init; } = 16 << 20;

    /// <summary>Most tracks, and most other chunks; 1,024.</summary>
    public int MaxTracks { get; init; } = 1024;

    /// <summary>Most events of all tracks together; four million (32 MB). A track has at most 2^25 with a payload.</summary>
    public int MaxEvents { get; init; } = 4_000_000;

    /// <summary>Most tempo changes of all tracks together; 200,000.</summary>
    public int MaxTempoChanges { get; init; } = 200_000;

    /// <summary>Most faults that are listed one by one; 100. The rest is counted.</summary>
    public int MaxFaultsListed { get; init; } = 100;
}
