namespace EventSuite.Music.Midi;

/// <summary>What to do when a file breaks the standard.</summary>
public enum MidiPolicy
{
    /// <summary>Repair where the meaning is clear, and list each repair.</summary>
    Lenient,

    /// <summary>Refuse the file at its first fault.</summary>
    Strict,
}
