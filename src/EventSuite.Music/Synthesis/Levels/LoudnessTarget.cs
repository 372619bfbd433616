namespace EventSuite.Music.Synthesis.Levels;

/// <summary>How loud every entry is to be.</summary>
public sealed record LoudnessTarget
{
    /// <summary>Integrated loudness in LUFS, −40 to −8; −16 suits phones and headphones.</summary>
    public double Lufs { get; init; } = -16;

    /// <summary>Highest true peak in dBTP, −20 to 0.</summary>
    public double TruePeak { get; init; } = -1;

    /// <summary>The most that quiet music is turned up, in decibels: hiss and near-silence stay quiet.</summary>
    public double MostGain { get; init; } = 40;
}
