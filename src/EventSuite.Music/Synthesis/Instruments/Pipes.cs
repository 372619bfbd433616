using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 73–80: little but the fundamental, and air.</summary>
internal static class Pipes
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        Blown([1, 0.55, 0.28, 0.12, 0.06], 0.03, 7, -31, -24, -0.1f),
        Blown([1, 0.5, 0.25, 0.12, 0.05], 0.045, 7, -27, -20, -0.1f),
        Blown([1, 0.1, 0.22, 0.03, 0.04], 0.025, 2, -33, -24, -0.06f),
        Blown([1, 0.12, 0.16, 0.03], 0.04, 4, -22, -13, 0.1f),
        Blown([1, 0.08, 0.04], 0.05, 2, -20, -18, 0.1f),
        Blown([1, 0.5, 0.35, 0.15, 0.08], 0.07, 16, -20, -14, 0.05f),
        Blown([1, 0.04, 0.01], 0.04, 14, -34, -32, 0.1f),
        Blown([1, 0.12, 0.05, 0.02], 0.03, 6, -32, -24, 0.06f),
    ];

    private static Instrument Blown(double[] harmonics, double attack, double vibrato, double breath, double chiff, float seat) => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { Stops = harmonics, DarkTilt = -8, BrightTilt = 0, CutHz = 6000 },
            Soft = 0.25,
            Hard = 1,
            Envelope = new Envelope(attack, 0.5, 0.9, 0.13),
            Colour = Envelope.Held(attack * 2.5, 0.12),
            Vibrato = new Vibrato(5, vibrato, 0.5, 0.14),
            Scoop = -0.1,
            ScoopTime = 0.03,
        },
        // Steady air around the tone, and the chiff when it starts.
        new NoiseLayer { Ratio = 1.6, Q = 0.8, Level = breath, VelocityLevel = 6, Envelope = Envelope.Held(attack * 0.7, 0.14) },
        new NoiseLayer { Ratio = 2.2, Q = 1.6, Level = chiff, VelocityLevel = 12, Envelope = Envelope.Hit(0.11, 0.008) })
    {
        Room = 0.4f,
        Seat = seat,
    };
}
