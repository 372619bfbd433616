namespace EventSuite.Music.Synthesis.Voices;

/// <summary>Loudness of a note over time, as a function: smooth rise, exponential decay towards a held level, exponential release.</summary>
/// <param name="Attack">Seconds to rise.</param>
/// <param name="Decay">Time constant of the decay in seconds; infinity for none.</param>
/// <param name="Sustain">The level that the decay tends to, 0–1.</param>
/// <param name="Release">Seconds from letting go until 60 dB down.</param>
internal sealed record Envelope(double Attack, double Decay, double Sustain, double Release)
{
    private const double Ln1000 = 6.907755278982137;

    public static Envelope Held(double attack, double release) => new(attack, double.PositiveInfinity, 1, release);

    /// <summary>A hit that dies away by itself, letting go or not.</summary>
    /// <param name="decay">Seconds until 60 dB down.</param>
    /// <param name="attack">Seconds to rise.</param>
    public static Envelope Hit(double decay, double attack = 0.001) => new(attack, decay / Ln1000, 0, decay * 4);

    public double At(double seconds, double held)
    {
        double gain = seconds < Attack ? 0.5 - 0.5 * Math.Cos(Math.PI * seconds / Attack) : 1;
        if (seconds > Attack && Sustain < 1)
        {
            gain *= Sustain + (1 - Sustain) * Math.Exp((Attack - seconds) / Decay);
        }

        return seconds > held ? gain * Math.Exp((held - seconds) * Ln1000 / Release) : gain;
    }

    /// <summary>Seconds until nothing is heard any more, after 75 dB of decay or release.</summary>
    public double End(double held)
    {
        double end = held + Release * 1.25;
        return Sustain > 0 ? end : Math.Min(end, Attack + Decay * Ln1000 * 1.25);
    }
}
