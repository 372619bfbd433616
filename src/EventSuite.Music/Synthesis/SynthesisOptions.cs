namespace EventSuite.Music.Synthesis;

/// <summary>How <see cref="Synthesizer"/> renders. The same notes and options give the same samples, whatever <see cref="Threads"/> says.</summary>
public sealed record SynthesisOptions
{
    /// <summary>Music after this many seconds is left out; more than 0, at most 3,600.</summary>
    public double MaxSeconds { get; init; } = 300;

    /// <summary>The longest the sound may ring on after the last note ends, in seconds, 0.1–30.</summary>
    public double TailSeconds { get; init; } = 4;

    /// <summary>Voices that may sound at once, 8–1,024; beyond it the oldest ends early. Bounds the work that a hostile file can ask for.</summary>
    public int MaxVoices { get; init; } = 128;

    /// <summary>Room sound: 0 is dry, 1 the normal small hall, 2 twice that.</summary>
    public double Reverb { get; init; } = 1;

    /// <summary>Seeds the noises, the detuning and the starting phases.</summary>
    public uint Seed { get; init; } = 1;

    /// <summary>Threads to use, at least 1; by default half of the processors, at most four.</summary>
    public int Threads { get; init; } = Math.Clamp(Environment.ProcessorCount / 2, 1, 4);

    internal void Validate()
    {
        Require(MaxSeconds is > 0 and <= 3600, nameof(MaxSeconds), "more than 0, at most 3600");
        Require(TailSeconds is >= 0.1 and <= 30, nameof(TailSeconds), "0.1 to 30");
        Require(MaxVoices is >= 8 and <= 1024, nameof(MaxVoices), "8 to 1024");
        Require(Reverb is >= 0 and <= 2, nameof(Reverb), "0 to 2");
        Require(Threads >= 1, nameof(Threads), "at least 1");
    }

    private static void Require(bool holds, string name, string range)
    {
        if (!holds)
        {
            throw new ArgumentOutOfRangeException(name, $"{name} must be {range}.");
        }
    }
}
