namespace EventSuite.Music.Midi;

/// <summary>What an event of a track is; the values are the status bytes (channel messages without their channel).</summary>
public enum MidiEventKind : byte
{
    /// <summary>Note off: pitch, release velocity.</summary>
    NoteOff = 0x80,

    /// <summary>Note on: pitch, velocity; velocity 0 means note off.</summary>
    NoteOn = 0x90,

    /// <summary>Pressure of one key: pitch, pressure.</summary>
    KeyPressure = 0xA0,

    /// <summary>Control change: controller, value.</summary>
    Control = 0xB0,

    /// <summary>Program change: program.</summary>
    Program = 0xC0,

    /// <summary>Pressure of the whole channel.</summary>
    ChannelPressure = 0xD0,

    /// <summary>Pitch bend: 14 bits, low seven first.</summary>
    PitchBend = 0xE0,

    /// <summary>System exclusive, or the first packet of one; the payload leaves out the leading F0.</summary>
    SysEx = 0xF0,

    /// <summary>F7: a further packet of a system exclusive message, or escaped bytes.</summary>
    SysExContinuation = 0xF7,

    /// <summary>Meta event: type in <see cref="MidiEvent.Data1"/>, the rest in the payload.</summary>
    Meta = 0xFF,
}
