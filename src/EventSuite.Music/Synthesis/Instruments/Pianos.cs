using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 1–8: hammered strings, tines and reeds, plucked keyboards.</summary>
internal static class Pianos
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        Grand(750, 5200, -4, 0.9),
        Grand(900, 6500, -3.5, 0.8),
        Grand(800, 5200, -4, 1.6),
        Grand(800, 5200, -4, 14),
        Tines(),
        Digital(),
        Harpsichord(),
        Clavinet(),
    ];

    private static Instrument Grand(double softHz, double hardHz, double tilt, double pairCents) => new(
        new ModalLayer
        {
            Modes = new StringModes
            {
                Position = 0.125,
                Tilt = tilt,
                SoftHz = softHz,
                HardHz = hardHz,
                Stiffness = 0.00035,
                Decay = 11,
                DecayPerOctave = 0.66,
                Damping = 0.24,
                PairCents = pairCents,
                BodyHz = 90,
            },
            Envelope = Envelope.Held(0.002, 0.28),
        },
        // The hammer's felt against the string, and the key on its bed.
        new NoiseLayer { FixedHz = 950, Q = 0.8, Level = -25, VelocityLevel = 14, Envelope = Envelope.Hit(0.07), SoftCorner = 0.4 },
        new NoiseLayer { FixedHz = 160, Q = 0.9, Level = -27, VelocityLevel = 8, Envelope = Envelope.Hit(0.12) })
    {
        Keyboard = 0.3f,
        Room = 0.22f,
    };

    private static Instrument Tines() => new(
        new ModalLayer
        {
            Modes = new BodyModes((1, 0, 1), (2, -14, 0.7), (3, -19, 0.5), (4, -28, 0.4), (6.27, -26, 0.05), (17.55, -34, 0.03))
            {
                Decay = 7,
                DecayPerOctave = 0.62,
                VelocityTilt = 22,
            },
            Envelope = Envelope.Held(0.002, 0.3),
        },
        new WaveLayer
        {
            Spectrum = new Spectrum { Stops = [1, 0.3, 0.15], DarkTilt = -20, BrightTilt = -2 },
            Level = -10,
            Soft = 0,
            Hard = 1,
            Colour = new Envelope(0.001, 0.25, 0.2, 0.3),
            Envelope = new Envelope(0.002, 1.1, 0, 0.3),
            Players = 2,
            Detune = 3,
        })
    {
        Room = 0.3f,
        Keyboard = 0.15f,
    };

    private static Instrument Digital() => new(
        new ModalLayer
        {
            Modes = new BodyModes((1, 0, 1), (2, -4, 0.8), (3, -8, 0.7), (5, -14, 0.4), (14, -15, 0.08), (15, -20, 0.06), (28, -32, 0.03))
            {
                Decay = 6,
                DecayPerOctave = 0.64,
                VelocityTilt = 16,
            },
            Envelope = Envelope.Held(0.001, 0.35),
        },
        new ModalLayer
        {
            Modes = new BodyModes((1.0035, 0, 1), (2.006, -8, 0.7), (4.01, -20, 0.5)) { Decay = 8, DecayPerOctave = 0.64 },
            Level = -4,
            Envelope = Envelope.Held(0.004, 0.4),
        })
    {
        Room = 0.35f,
        Keyboard = 0.15f,
    };

    private static Instrument Harpsichord() => new(
        new ModalLayer
        {
            Modes = new StringModes { Position = 0.09, Tilt = -1, SoftHz = 4000, HardHz = 5500, Stiffness = 0.00006, Decay = 4.5, Damping = 0.28, BodyHz = 160 },
            Envelope = Envelope.Held(0.001, 0.12),
        },
        new ModalLayer
        {
            Ratio = 2,
            Level = -9,
            Modes = new StringModes { Position = 0.11, Tilt = -1.5, SoftHz = 5000, HardHz = 6000, Decay = 3, Damping = 0.3, BodyHz = 160 },
            Envelope = Envelope.Held(0.001, 0.12),
        },
        new NoiseLayer { FixedHz = 3200, Level = -24, Envelope = Envelope.Hit(0.03) })
    {
        Keyboard = 0.2f,
        Room = 0.28f,
    };

    private static Instrument Clavinet() => new(
        new ModalLayer
        {
            Modes = new StringModes { Position = 0.22, Tilt = -1.5, SoftHz = 1400, HardHz = 5500, Stiffness = 0.0001, Decay = 2.6, Damping = 0.5, BodyHz = 140 },
            Envelope = Envelope.Held(0.001, 0.06),
        },
        new NoiseLayer { FixedHz = 1800, Level = -22, VelocityLevel = 10, Envelope = Envelope.Hit(0.02) })
    {
        Room = 0.14f,
    };
}
