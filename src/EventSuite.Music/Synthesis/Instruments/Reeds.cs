using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 65–72.</summary>
internal static class Reeds
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        Blown([(900, 1.2, 0.6), (2000, 0.8, 0.6)], 1, -12, -5, 5200, 9, -30, -0.1f),
        Blown([(700, 1.3, 0.6), (1700, 0.9, 0.6)], 1, -12, -5, 4800, 10, -28, 0.1f),
        Blown([(520, 1.4, 0.6), (1300, 0.9, 0.6)], 1, -11, -4, 5200, 9, -27, 0.15f),
        Blown([(360, 1.4, 0.6), (950, 0.9, 0.6)], 1, -11, -4, 4800, 6, -27, 0.2f),
        // Oboe, English horn, bassoon: a narrow double reed with a strong nasal resonance.
        Blown([(1100, 2.6, 0.45), (2900, 1.6, 0.4)], 1, -9, -4.5, 6000, 8, -37, -0.12f),
        Blown([(850, 2.4, 0.45), (2200, 1, 0.4)], 1, -10, -5.5, 4800, 8, -36, -0.1f),
        Blown([(460, 2.6, 0.5), (1150, 1.2, 0.5)], 1, -11, -6, 3600, 5, -36, 0.12f),
        // A clarinet is a stopped pipe: hardly any even harmonics.
        Blown([(1500, 0.9, 0.6), (2600, 0.6, 0.5)], 0.09, -12, -6, 4600, 2, -38, 0.1f),
    ];

    private static Instrument Blown((double, double, double)[] formants, double even, double dark, double bright, double cut, double vibrato, double breath, float seat) => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = dark, BrightTilt = bright, Even = even, Formants = formants, CutHz = cut },
            Soft = 0.12,
            Hard = 0.85,
            Envelope = new Envelope(0.035, 0.5, 0.88, 0.11),
            Colour = new Envelope(0.06, 0.4, 0.85, 0.1),
            Vibrato = new Vibrato(5.2, vibrato, 0.55, 0.1),
            Scoop = -0.15,
            ScoopTime = 0.03,
        },
        new NoiseLayer { FixedHz = formants[1].Item1 * 1.3, Level = breath, Q = 0.6, Envelope = new Envelope(0.015, 0.06, 0.5, 0.1) })
    {
        Room = 0.34f,
        Seat = seat,
    };
}
