namespace EventSuite.Music.Notes;

/// <summary>What a <see cref="DrumSwitch"/> does.</summary>
internal enum DrumSwitchKind : byte
{
    /// <summary>Roland GS: the part of a channel plays drums (value 1, 2) or not (0).</summary>
    GsPart,

    /// <summary>Yamaha XG: the same (1–5 are drums, 0 is not).</summary>
    XgPart,

    /// <summary>Bank select, high byte: 126 and 127 are drums in XG, 120 in General MIDI 2; in GS they mean something else.</summary>
    Bank,

    /// <summary>GS reset: every channel as General MIDI has it, banks as GS has them.</summary>
    GsReset,

    /// <summary>XG system on: every channel as General MIDI has it, banks as XG has them.</summary>
    XgReset,

    /// <summary>General MIDI system on: every channel as General MIDI has it.</summary>
    GmReset,
}
