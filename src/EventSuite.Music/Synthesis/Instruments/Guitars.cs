using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 25–32.</summary>
internal static class Guitars
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        Acoustic(new StringModes { Position = 0.22, Tilt = -5.5, SoftHz = 900, HardHz = 3200, Stiffness = 0.00002, Decay = 3.4, Damping = 0.9, BodyHz = 90 }, 1300),
        Acoustic(new StringModes { Position = 0.17, Tilt = -3.5, SoftHz = 1500, HardHz = 5500, Stiffness = 0.00006, Decay = 4.6, Damping = 0.5, PairCents = 2, BodyHz = 90 }, 2600),
        Electric(new StringModes { Position = 0.24, Tilt = -4.5, SoftHz = 900, HardHz = 3300, Decay = 4.5, Damping = 0.8, BodyHz = 60 }, 0.12),
        Electric(new StringModes { Position = 0.15, Tilt = -2, SoftHz = 1600, HardHz = 5800, Stiffness = 0.00004, Decay = 6, Damping = 0.4, PairCents = 1.5, BodyHz = 60 }, 0.12),
        Electric(new StringModes { Position = 0.13, Tilt = -4, SoftHz = 900, HardHz = 3000, Decay = 0.35, DecayPerOctave = 0.8, Damping = 3, BodyHz = 60 }, 0.05),
        Driven(3400, -5.5, 2.5),
        Driven(3300, -5, 6),
        Harmonics(),
    ];

    private static Instrument Acoustic(StringModes strings, double pick) => new(
        new ModalLayer { Modes = strings, Envelope = Envelope.Held(0.001, 0.16) },
        // The air and the top of the box, which every pluck shakes.
        new ModalLayer
        {
            FixedHz = 105,
            Level = -17,
            Modes = new BodyModes((1, 0, 1), (1.95, -3, 0.7), (3.7, -8, 0.5)) { Decay = 0.16, DecayPerOctave = 1 },
            Envelope = Envelope.Held(0.001, 0.1),
        },
        new NoiseLayer { FixedHz = pick, Level = -24, VelocityLevel = 12, Envelope = Envelope.Hit(0.03) })
    {
        Room = 0.24f,
        Seat = -0.12f,
    };

    private static Instrument Electric(StringModes strings, double release) => new(
        new ModalLayer { Modes = strings, Envelope = Envelope.Held(0.001, release) },
        new NoiseLayer { FixedHz = 1800, Level = -28, VelocityLevel = 12, Envelope = Envelope.Hit(0.02) })
    {
        Room = 0.22f,
        Seat = 0.12f,
    };

    private static Instrument Driven(double cabinet, double tilt, double decay) => new(
        new WaveLayer
        {
            Spectrum = new Spectrum
            {
                DarkTilt = tilt - 6,
                BrightTilt = tilt + 2,
                Formants = [(cabinet * 0.8, 1.5, 0.6), (450, 0.8, 0.7)],
                CutHz = cabinet,
            },
            Soft = 0.45,
            Hard = 0.95,
            Envelope = new Envelope(0.003, decay, 0.25, 0.09),
            Colour = new Envelope(0.002, decay * 0.4, 0.5, 0.1),
            Players = 2,
            Detune = 6,
            Width = 0.5,
            Vibrato = new Vibrato(5.3, 7, 1.1),
        },
        new NoiseLayer { FixedHz = 1600, Level = -24, VelocityLevel = 8, Envelope = Envelope.Hit(0.04) })
    {
        Room = 0.2f,
        Seat = 0.1f,
    };

    private static Instrument Harmonics() => new(
        new ModalLayer
        {
            Modes = new BodyModes((1, 0, 1), (2, -3, 0.8), (3, -7, 0.6), (4, -10, 0.5), (6, -15, 0.3)) { Decay = 3.5 },
            Envelope = Envelope.Held(0.002, 0.4),
        },
        new NoiseLayer { FixedHz = 2400, Level = -26, VelocityLevel = 12, Envelope = Envelope.Hit(0.02) })
    {
        Room = 0.34f,
    };
}
