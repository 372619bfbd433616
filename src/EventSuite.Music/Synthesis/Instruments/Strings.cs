using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 41–48: bowed and plucked orchestral strings, harp, timpani.</summary>
internal static class Strings
{
    /// <summary>Where the box of a violin family instrument resonates; larger ones lower.</summary>
    private static readonly (double, double, double)[] Body = [(290, 0.9, 0.4), (560, 0.8, 0.4), (1150, 0.6, 0.5), (2500, 0.9, 0.6)];

    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        Bowed(1, 0.07, 13, -0.2f),
        Bowed(0.75, 0.08, 12, 0.12f),
        Bowed(0.5, 0.09, 11, 0.2f),
        Bowed(0.32, 0.1, 6, 0.28f),
        Tremolo(),
        Pizzicato(),
        Harp(),
        Timpani(),
    ];

    private static Instrument Bowed(double size, double attack, double vibrato, float seat) => new(
        new WaveLayer
        {
            Spectrum = BowedString(size),
            Soft = 0.12,
            Hard = 0.8,
            Envelope = new Envelope(attack, 1.2, 0.85, 0.2),
            Colour = Envelope.Held(attack * 2, 0.2),
            Vibrato = new Vibrato(5.6, vibrato, 0.45, 0.08),
            Scoop = -0.12,
            ScoopTime = 0.05,
        },
        new NoiseLayer { FixedHz = 3000 * Math.Sqrt(size), Level = -35, Q = 0.6, Envelope = new Envelope(0.02, 0.12, 0.45, 0.12) })
    {
        Room = 0.38f,
        Seat = seat,
    };

    private static Spectrum BowedString(double size) => new()
    {
        DarkTilt = -9,
        BrightTilt = -4,
        Formants = [.. Body.Select(f => (f.Item1 * size, f.Item2, f.Item3))],
        CutHz = 6500,
    };

    private static Instrument Tremolo() => new(
        new WaveLayer
        {
            Spectrum = BowedString(0.8),
            Soft = 0.15,
            Hard = 0.7,
            Envelope = Envelope.Held(0.06, 0.3),
            Players = 4,
            Detune = 14,
            Width = 0.9,
            Vibrato = new Vibrato(11.5, 5, 0, 0.55),
        },
        new NoiseLayer { FixedHz = 2800, Level = -36, Q = 0.6, Wide = true, Envelope = Envelope.Held(0.05, 0.2) })
    {
        Room = 0.42f,
    };

    private static Instrument Pizzicato() => new(
        new ModalLayer
        {
            Modes = new StringModes { Position = 0.3, Tilt = -5, SoftHz = 700, HardHz = 2600, Decay = 0.8, DecayPerOctave = 0.75, Damping = 2, PairCents = 6, BodyHz = 120 },
            Envelope = Envelope.Held(0.002, 0.3),
        },
        new NoiseLayer { FixedHz = 1100, Level = -22, VelocityLevel = 12, Envelope = Envelope.Hit(0.03) })
    {
        Room = 0.4f,
        Keyboard = -0.2f,
    };

    private static Instrument Harp() => new(
        new ModalLayer
        {
            Modes = new StringModes { Position = 0.35, Tilt = -6, SoftHz = 700, HardHz = 2600, Decay = 4.2, DecayPerOctave = 0.65, Damping = 0.8, BodyHz = 90 },
            Envelope = Envelope.Held(0.002, 1.3),
        },
        new NoiseLayer { FixedHz = 900, Level = -28, VelocityLevel = 12, Envelope = Envelope.Hit(0.03) })
    {
        Room = 0.4f,
        Keyboard = 0.25f,
        Seat = -0.2f,
    };

    // A kettle's preferred modes, which make its pitch: 1, 1.5, 2, 2.44, 2.9 (Rossing).
    private static Instrument Timpani() => new(
        new ModalLayer
        {
            Modes = new BodyModes((1, 0, 1), (1.5, -2, 0.8), (1.98, -5, 0.6), (2.44, -8, 0.5), (2.9, -11, 0.4), (0.82, -14, 0.15))
            {
                Decay = 1.5,
                DecayPerOctave = 0.8,
                VelocityTilt = 8,
            },
            Envelope = Envelope.Held(0.002, 0.9),
        },
        new NoiseLayer { FixedHz = 600, Filter = NoiseFilter.Low, Level = -7, VelocityLevel = 10, Envelope = Envelope.Hit(0.09) })
    {
        Room = 0.45f,
        Seat = 0.12f,
    };
}
