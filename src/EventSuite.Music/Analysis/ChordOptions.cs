namespace EventSuite.Music.Analysis;

/// <summary>How chords are read.</summary>
public sealed record ChordOptions
{
    /// <summary>True names a chord for each bar, else for each beat (the denominator's note).</summary>
    public bool PerBar { get; init; }

    /// <summary>Least fit of a chord, 0–1; what fits less has no chord.</summary>
    public double LeastFit { get; init; } = 0.5;

    /// <summary>What a root in the bass adds to the fit.</summary>
    public double BassBonus { get; init; } = 0.1;

    /// <summary>What staying on a chord adds to the fit: more makes longer chords. 0 judges each stretch alone.</summary>
    public double StayBonus { get; init; } = 0.1;

    /// <summary>What a seventh chord has to fit better than a triad.</summary>
    public double SeventhCost { get; init; } = 0.05;

    /// <summary>What a chord gains that fits the piece as a whole, times that fit: for a melody alone, whose few notes fit many chords.</summary>
    public double ContextBonus { get; init; }

    /// <summary>For a melody without accompaniment: chords of the key; tried out on a part of Nottingham.</summary>
    public static ChordOptions ForMelody { get; } = new() { SeventhCost = 0.1, BassBonus = 0, ContextBonus = 0.5 };

    /// <summary>Most stretches, so that one late note of a stranger's file cannot cost gigabytes.</summary>
    public int MaxSpans { get; init; } = 65_536;
}
