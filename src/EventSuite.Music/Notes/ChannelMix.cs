namespace EventSuite.Music.Notes;

/// <summary>Volume, expression and pan of a channel (0–127 each).</summary>
internal readonly record struct ChannelMix(byte Volume, byte Expression, byte PanValue)
{
    /// <summary>What General MIDI says holds before the first message.</summary>
    public static ChannelMix Default { get; } = new(100, 127, 64);

    /// <summary>Volume times expression, 0–1.</summary>
    public double Gain => Volume * Expression / (127.0 * 127.0);

    /// <summary>−1 left, 0 middle, 1 right.</summary>
    public float Pan => Math.Max(-1f, (PanValue - 64) / 63f);

    public ChannelMix After(ControlChange change) => change.Controller switch
    {
        ControlChange.Volume => this with { Volume = change.Value },
        ControlChange.Expression => this with { Expression = change.Value },
        ControlChange.Pan => this with { PanValue = change.Value },
        _ => this,
    };
}
