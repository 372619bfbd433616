namespace EventSuite.Music.Midi;

/// <summary>Types of meta events (Standard MIDI Files 1.0, and the port prefix that sequencers added).</summary>
public static class MetaType
{
    /// <summary>Sequence number: two bytes, or none.</summary>
    public const byte SequenceNumber = 0x00;

    /// <summary>Any text. 0x01–0x0F are all text.</summary>
    public const byte Text = 0x01;

    /// <summary>Copyright notice.</summary>
    public const byte Copyright = 0x02;

    /// <summary>Sequence or track name.</summary>
    public const byte TrackName = 0x03;

    /// <summary>Instrument name.</summary>
    public const byte InstrumentName = 0x04;

    /// <summary>A syllable of lyrics.</summary>
    public const byte Lyric = 0x05;

    /// <summary>Marker, such as a rehearsal letter.</summary>
    public const byte Marker = 0x06;

    /// <summary>Cue point.</summary>
    public const byte CuePoint = 0x07;

    /// <summary>The channel that following meta and sysex events belong to: one byte, 0–15.</summary>
    public const byte ChannelPrefix = 0x20;

    /// <summary>MIDI port of the track: one byte (not in the standard, but common).</summary>
    public const byte Port = 0x21;

    /// <summary>End of track: empty, required, last.</summary>
    public const byte EndOfTrack = 0x2F;

    /// <summary>Tempo: three bytes, microseconds per quarter note.</summary>
    public const byte Tempo = 0x51;

    /// <summary>SMPTE offset: hour with rate, minute, second, frame, hundredths.</summary>
    public const byte SmpteOffset = 0x54;

    /// <summary>Time signature: numerator, power of two of the denominator, clocks per click, 32nds per quarter.</summary>
    public const byte TimeSignature = 0x58;

    /// <summary>Key signature: sharps (negative: flats) −7 to 7, 0 major or 1 minor.</summary>
    public const byte KeySignature = 0x59;

    /// <summary>Sequencer-specific bytes.</summary>
    public const byte SequencerSpecific = 0x7F;

    /// <summary>True for the text types 0x01–0x0F.</summary>
    public static bool IsText(byte type) => type is >= 0x01 and <= 0x0F;
}
