namespace EventSuite.Music.Synthesis.Voices;

/// <summary>The harmonics of a held tone, at its darkest and at its brightest; between the two the voice fades.</summary>
internal sealed class Spectrum
{
    /// <summary>Slope in decibels an octave when dark.</summary>
    public double DarkTilt { get; init; } = -14;

    /// <summary>Slope in decibels an octave when bright.</summary>
    public double BrightTilt { get; init; } = -6;

    /// <summary>Amplitude of even harmonics: 1 for a string, near 0 for a clarinet.</summary>
    public double Even { get; init; } = 1;

    /// <summary>Explicit harmonic amplitudes (organ stops, flutes) that the slopes then shape; none: all 1.</summary>
    public IReadOnlyList<double> Stops { get; init; } = [];

    /// <summary>Resonances of body or mouth that stay where they are whatever the note: Hz, gain as a factor, width in octaves.</summary>
    public IReadOnlyList<(double Hz, double Gain, double Octaves)> Formants { get; init; } = [];

    /// <summary>Nothing above this in Hz; a soft corner, two octaves wide.</summary>
    public double CutHz { get; init; } = 7000;

    public double Amplitude(int harmonic, double hz, bool bright)
    {
        double amplitude = Stops.Count == 0 ? 1 : harmonic <= Stops.Count ? Stops[harmonic - 1] : 0;
        amplitude *= Math.Pow(harmonic, (bright ? BrightTilt : DarkTilt) / 6.02);
        if (harmonic % 2 == 0)
        {
            amplitude *= Even;
        }

        double resonance = 1;
        foreach ((double at, double gain, double octaves) in Formants)
        {
            double off = Math.Log2(hz / at) / octaves;
            resonance += gain * Math.Exp(-off * off);
        }

        double over = hz / CutHz;
        return amplitude * resonance / (1 + over * over * over * over);
    }
}
