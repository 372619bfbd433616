namespace EventSuite.Music.Midi;

/// <summary>What a tick is: a part of a quarter note, or a part of an SMPTE frame (last word of the header chunk).</summary>
/// <param name="Value">The 16 bits as they stand in the file.</param>
public readonly record struct MidiDivision(ushort Value)
{
    /// <summary>True when ticks count SMPTE frames, so that tempo events do not change the speed.</summary>
    public bool IsSmpte => (Value & 0x8000) != 0;

    /// <summary>Ticks in a quarter note, 1–32767; 0 when <see cref="IsSmpte"/>.</summary>
    public int TicksPerQuarter => IsSmpte ? 0 : Value;

    /// <summary>24, 25, 29 (29.97 drop frame) or 30; 0 when not <see cref="IsSmpte"/>.</summary>
    public int FrameRate => IsSmpte ? -(sbyte)(Value >> 8) : 0;

    /// <summary>Ticks in an SMPTE frame, 1–255; 0 when not <see cref="IsSmpte"/>.</summary>
    public int TicksPerFrame => IsSmpte ? Value & 0xFF : 0;

    /// <summary>True when the value is one the standard allows.</summary>
    public bool IsValid => IsSmpte ? FrameRate is 24 or 25 or 29 or 30 && TicksPerFrame > 0 : Value > 0;

    /// <summary>Ticks by the quarter note.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not in 1–32767.</exception>
    public static MidiDivision Metrical(int ticksPerQuarter)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(ticksPerQuarter, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ticksPerQuarter, 0x7FFF);
        return new((ushort)ticksPerQuarter);
    }

    /// <summary>Ticks by the SMPTE frame.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Rate not 24, 25, 29, 30, or ticks not in 1–255.</exception>
    public static MidiDivision Smpte(int frameRate, int ticksPerFrame)
    {
        if (frameRate is not (24 or 25 or 29 or 30))
        {
            throw new ArgumentOutOfRangeException(nameof(frameRate), frameRate, "SMPTE frame rates are 24, 25, 29 and 30.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(ticksPerFrame, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(ticksPerFrame, 255);
        return new((ushort)(((byte)-frameRate << 8) | ticksPerFrame));
    }
}
