namespace EventSuite.Music.Synthesis.Voices;

/// <summary>One period of a held tone, dark and bright, summed from the harmonics that lie below 15 kHz: it cannot alias.</summary>
internal sealed class WaveTable
{
    private const double TopHz = 15_000;
    private const int MostHarmonics = 128;

    public WaveTable(Spectrum spectrum, double hz)
    {
        int harmonics = Math.Clamp((int)(TopHz / hz), 1, MostHarmonics);
        // Sixteen points for the shortest wave: straight lines between them stay 48 dB clean.
        Bits = Math.Clamp((int)Math.Ceiling(Math.Log2(harmonics * 16)), 8, 11);
        Dark = Sum(spectrum, hz, harmonics, bright: false);
        Bright = Sum(spectrum, hz, harmonics, bright: true);
    }

    /// <summary>The table has 2^Bits points, and the first once more at the end.</summary>
    public int Bits { get; }

    public float[] Dark { get; }

    public float[] Bright { get; }

    private float[] Sum(Spectrum spectrum, double hz, int harmonics, bool bright)
    {
        int size = 1 << Bits;
        var sum = new double[size];
        double power = 0;
        for (int n = 1; n <= harmonics; n++)
        {
            double amplitude = spectrum.Amplitude(n, n * hz, bright);
            double weighted = amplitude * Hearing.Weight(n * hz);
            power += weighted * weighted;
            // Phases after Schroeder keep the wave flat, so that loud chords leave room; both tables share them.
            double phase = Math.PI * n * (n - 1) / harmonics;
            double turn = Math.Tau * n / size;
            double c = Math.Cos(turn), s = Math.Sin(turn);
            double x = amplitude * Math.Cos(phase), y = amplitude * Math.Sin(phase);
            for (int i = 0; i < size; i++)
            {
                sum[i] += y;
                (x, y) = (c * x - s * y, s * x + c * y);
            }
        }

        double scale = 1 / Math.Sqrt(power / 2 + 1e-12);
        var table = new float[size + 1];
        for (int i = 0; i <= size; i++)
        {
            table[i] = (float)(sum[i & (size - 1)] * scale);
        }

        return table;
    }
}
