using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 113–120: percussion that has a pitch, or nearly.</summary>
internal static class PercussiveInstruments
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        // Tinkle bell, agogo, steel drum (tuned to octave and twelfth), wood block.
        Struck(1.6, 3000, (1, 0, 1), (2.4, -1, 0.8), (3.9, -1, 0.6), (5.7, -3, 0.4)),
        Struck(0.5, 2600, (1, 0, 1), (1.52, -2, 0.8), (2.66, 0, 0.6), (4.1, -1, 0.5), (6.3, -5, 0.3)),
        Struck(1.7, 900, (1, 0, 1), (2, -3, 0.9), (3.01, -9, 0.7), (4.02, -12, 0.5), (5.1, -19, 0.3), (6.8, -23, 0.2)),
        Struck(0.16, 1600, (1, 0, 1), (2.6, -1, 0.6), (4.7, -3, 0.4)),
        Skin(0.5, 0.7, 8, 0.05, -4),
        Skin(1, 0.55, 5, 0.06, -6),
        Skin(1, 0.5, 14, 0.07, -20),
        Reverse(),
    ];

    private static Instrument Struck(double decay, double mallet, params (double, double, double)[] modes) => new(
        new ModalLayer
        {
            Modes = new BodyModes(modes) { Decay = decay, DecayPerOctave = 0.75, VelocityTilt = 10 },
            Envelope = Envelope.Held(0.001, Math.Max(0.3, decay)),
        },
        new NoiseLayer { FixedHz = mallet, Level = -20, VelocityLevel = 12, Envelope = Envelope.Hit(0.025) })
    {
        Room = 0.36f,
    };

    private static Instrument Skin(double ratio, double decay, double scoop, double scoopTime, double noise) => new(
        new WaveLayer
        {
            Ratio = ratio,
            Spectrum = new Spectrum { Stops = [1, 0.15, 0.1], DarkTilt = -6, BrightTilt = 0 },
            Envelope = Envelope.Hit(decay, 0.002),
            Scoop = scoop,
            ScoopTime = scoopTime,
        },
        new NoiseLayer { FixedHz = 1500, Filter = NoiseFilter.Low, Level = noise, VelocityLevel = 10, Envelope = Envelope.Hit(0.12) })
    {
        Room = 0.36f,
    };

    // Swells until the key is let go.
    private static Instrument Reverse() => new(
        new NoiseLayer
        {
            FixedHz = 6000,
            Q = 0.5,
            Wide = true,
            Sweep = -1.5,
            SweepTime = 0.8,
            Envelope = Envelope.Held(1.6, 0.12),
        })
    {
        Room = 0.4f,
    };
}
