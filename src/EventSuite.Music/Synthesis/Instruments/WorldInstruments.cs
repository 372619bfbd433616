using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 105–112.</summary>
internal static class WorldInstruments
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        // Sitar: the flat bridge keeps high partials alive.
        Plucked(new StringModes { Position = 0.08, Tilt = -1.5, SoftHz = 2200, HardHz = 5500, Stiffness = 0.00004, Decay = 4.5, Damping = 0.2, PairCents = 5, BodyHz = 110 }, 2600, 0.4),
        // Banjo: a skin takes the energy quickly.
        Plucked(new StringModes { Position = 0.11, Tilt = -2, SoftHz = 1800, HardHz = 6000, Stiffness = 0.00005, Decay = 1.3, Damping = 0.7, BodyHz = 220 }, 2800, 0.12),
        // Shamisen, koto.
        Plucked(new StringModes { Position = 0.09, Tilt = -2.5, SoftHz = 1500, HardHz = 5000, Decay = 1.2, Damping = 0.9, BodyHz = 180 }, 2200, 0.12),
        Plucked(new StringModes { Position = 0.14, Tilt = -3.5, SoftHz = 1300, HardHz = 4500, Stiffness = 0.00003, Decay = 3.2, Damping = 0.5, BodyHz = 110 }, 1800, 0.6),
        Kalimba(),
        Pipes(),
        Fiddle(),
        Shawm(),
    ];

    private static Instrument Plucked(StringModes strings, double pick, double release) => new(
        new ModalLayer { Modes = strings, Envelope = Envelope.Held(0.001, release) },
        new NoiseLayer { FixedHz = pick, Level = -22, VelocityLevel = 12, Envelope = Envelope.Hit(0.03) })
    {
        Room = 0.28f,
        Seat = -0.08f,
    };

    private static Instrument Kalimba() => new(
        new ModalLayer
        {
            Modes = new BodyModes((1, 0, 1), (2.0, -22, 0.6), (5.4, -8, 0.18), (6.3, -12, 0.15)) { Decay = 1.8, VelocityTilt = 12 },
            Envelope = Envelope.Held(0.002, 0.6),
        },
        new NoiseLayer { FixedHz = 600, Level = -20, VelocityLevel = 12, Envelope = Envelope.Hit(0.04) })
    {
        Room = 0.34f,
    };

    private static Instrument Pipes() => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = -7, BrightTilt = -4, Formants = [(1100, 1.5, 0.5), (2400, 1, 0.5)], CutHz = 5000 },
            Soft = 0.6,
            Hard = 0.8,
            Envelope = Envelope.Held(0.02, 0.07),
            Players = 2,
            Detune = 5,
            Width = 0.4,
        })
    {
        Room = 0.3f,
    };

    private static Instrument Fiddle() => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = -9, BrightTilt = -5, Formants = [(320, 0.9, 0.4), (700, 0.9, 0.4), (1400, 0.9, 0.5), (2800, 1.2, 0.6)], CutHz = 6500 },
            Soft = 0.2,
            Hard = 0.85,
            Envelope = new Envelope(0.035, 0.6, 0.8, 0.12),
            Colour = new Envelope(0.04, 0.3, 0.8, 0.12),
            Vibrato = new Vibrato(5.8, 8, 0.5, 0.05),
            Scoop = -0.2,
        },
        new NoiseLayer { FixedHz = 3200, Level = -31, Envelope = new Envelope(0.01, 0.08, 0.4, 0.1) })
    {
        Room = 0.28f,
        Seat = -0.1f,
    };

    private static Instrument Shawm() => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = -6, BrightTilt = -3.5, Formants = [(1300, 2, 0.45), (3000, 1.4, 0.4)], CutHz = 5500 },
            Soft = 0.3,
            Hard = 0.85,
            Envelope = new Envelope(0.03, 0.4, 0.9, 0.1),
            Vibrato = new Vibrato(5.6, 13, 0.4, 0.08),
            Scoop = -0.4,
            ScoopTime = 0.05,
        },
        new NoiseLayer { FixedHz = 3600, Level = -34, Envelope = Envelope.Held(0.02, 0.1) })
    {
        Room = 0.3f,
    };
}
