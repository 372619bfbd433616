namespace EventSuite.Music.Midi;

/// <summary>How the tracks of a Standard MIDI File belong together (first word of the header chunk).</summary>
public enum MidiFormat
{
    /// <summary>Format 0: one track holds everything.</summary>
    SingleTrack = 0,

    /// <summary>Format 1: tracks sound together; the first usually holds the tempo map.</summary>
    MultiTrack = 1,

    /// <summary>Format 2: each track is a sequence of its own.</summary>
    MultiSequence = 2,
}
