using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 49–56: sections, choirs, the orchestra hit.</summary>
internal static class Ensembles
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        Section(0.09, 0.35, -4.5, 6000),
        Section(0.2, 0.55, -6, 5000),
        Section(0.06, 0.4, -5, 5000),
        Section(0.16, 0.7, -8.5, 3200),
        Choir([(700, 2.6, 0.35), (1150, 1.6, 0.3), (2800, 0.7, 0.4)], 0.12),
        Choir([(380, 2.6, 0.4), (800, 1.8, 0.35), (2600, 0.4, 0.4)], 0.09),
        Choir([(500, 2, 0.4), (1500, 1.4, 0.4), (2700, 0.8, 0.4)], 0.05),
        Hit(),
    ];

    private static Instrument Section(double attack, double release, double tilt, double cut) => new(
        new WaveLayer
        {
            Spectrum = new Spectrum
            {
                DarkTilt = tilt - 5,
                BrightTilt = tilt + 1,
                Formants = [(350, 0.5, 0.6), (900, 0.4, 0.6), (2400, 0.4, 0.7)],
                CutHz = cut,
            },
            Soft = 0.15,
            Hard = 0.75,
            Envelope = Envelope.Held(attack, release),
            Colour = Envelope.Held(attack * 1.7, release),
            Players = 4,
            Detune = 17,
            Width = 0.9,
            Vibrato = new Vibrato(5.2, 5, 0.3),
        },
        new NoiseLayer { FixedHz = 3200, Level = -39, Q = 0.6, Wide = true, Envelope = Envelope.Held(attack, release * 0.6) })
    {
        Room = 0.42f,
    };

    private static Instrument Choir((double, double, double)[] vowel, double attack) => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = -13, BrightTilt = -7, Formants = vowel, CutHz = 4500 },
            Soft = 0.1,
            Hard = 0.7,
            Envelope = Envelope.Held(attack, 0.35),
            Players = 4,
            Detune = 20,
            Width = 0.85,
            Vibrato = new Vibrato(5, 9, 0.4, 0.05),
            Scoop = -0.2,
            ScoopTime = 0.06,
        },
        new NoiseLayer { FixedHz = vowel[1].Item1 * 2, Level = -35, Wide = true, Envelope = Envelope.Held(attack, 0.25) })
    {
        Room = 0.5f,
    };

    private static Instrument Hit() => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = -9, BrightTilt = -3, CutHz = 6000 },
            Soft = 0.3,
            Hard = 1,
            Envelope = new Envelope(0.005, 0.28, 0, 0.3),
            Colour = new Envelope(0.004, 0.15, 0.2, 0.3),
            Players = 5,
            Detune = 22,
            Width = 1,
        },
        new WaveLayer
        {
            Ratio = 0.5,
            Level = -3,
            Spectrum = new Spectrum { DarkTilt = -9, BrightTilt = -4, CutHz = 4000 },
            Envelope = new Envelope(0.005, 0.3, 0, 0.3),
            Players = 3,
            Detune = 16,
        },
        new NoiseLayer { FixedHz = 180, Filter = NoiseFilter.Low, Level = -8, Envelope = Envelope.Hit(0.5) },
        new NoiseLayer { FixedHz = 5000, Filter = NoiseFilter.High, Level = -24, Wide = true, Envelope = Envelope.Hit(0.5) })
    {
        Room = 0.55f,
    };
}
