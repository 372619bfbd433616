namespace EventSuite.Music.Synthesis.Voices;

/// <summary>How loud a frequency is to the ear, roughly: lets recipes of different colour come out equally loud.</summary>
internal static class Hearing
{
    /// <summary>Weight of a sine's amplitude: low tones count less, those above 1.5 kHz up to 4 dB more (the shape of BS.1770's weighting, less bass).</summary>
    public static double Weight(double hz)
    {
        double low = hz * hz / (hz * hz + 80.0 * 80);
        double high = hz * hz / (hz * hz + 1500.0 * 1500);
        return low * (1 + 0.585 * high);
    }
}
