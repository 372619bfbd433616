namespace EventSuite.Music.Midi;

/// <summary>How a file is written.</summary>
public sealed record MidiWriteOptions
{
    /// <summary>Running status on, the envelope as it was read.</summary>
    public static MidiWriteOptions Default { get; } = new();

    /// <summary>Leave out status bytes that repeat (not across meta and sysex events).</summary>
    public bool RunningStatus { get; init; } = true;

    /// <summary>Write the RIFF envelope when the file has one.</summary>
    public bool KeepRiff { get; init; } = true;
}
