using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 9–16: bars, bells, strings under hammers. Ratios of free bars and of tuned bars after Fletcher and Rossing.</summary>
internal static class ChromaticPercussion
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        // Celesta, glockenspiel, music box.
        Bars(2.2, 0.6, 0.4, 1200, (1, 0, 1), (2.76, -8, 0.35), (5.4, -13, 0.16), (4, -14, 0.4)),
        Bars(3.5, 0.7, 2, 3500, (1, 0, 1), (2.756, -1, 0.55), (5.404, -4, 0.3), (8.93, -10, 0.15)),
        Bars(2.8, 0.6, 1.5, 2500, (1, 0, 1), (2, -9, 0.5), (3.01, -9, 0.5), (6.2, -8, 0.25), (9.1, -13, 0.15)),
        Vibraphone(),
        // Marimba (second mode tuned to two octaves), xylophone (to a twelfth).
        Bars(0.75, 0.55, 0.6, 500, (1, 0, 1), (3.93, -6, 0.4), (9.6, -13, 0.15), (16, -22, 0.1)),
        Bars(0.5, 0.6, 0.4, 1800, (1, 0, 1), (3, 0, 0.6), (6.1, -3, 0.35), (10.2, -9, 0.18)),
        Tubular(),
        Dulcimer(),
    ];

    private static Instrument Bars(double decay, double perOctave, double ring, double mallet, params (double, double, double)[] modes) => new(
        new ModalLayer
        {
            Modes = new BodyModes(modes) { Decay = decay, DecayPerOctave = perOctave, VelocityTilt = 14 },
            Envelope = Envelope.Held(0.001, ring),
        },
        new NoiseLayer { FixedHz = mallet, Level = -16, VelocityLevel = 14, Envelope = Envelope.Hit(0.03) })
    {
        Room = 0.36f,
        Keyboard = 0.25f,
        Seat = 0.08f,
    };

    private static Instrument Vibraphone() => new(
        new ModalLayer
        {
            Modes = new BodyModes((1, 0, 1), (4, -15, 0.4), (10, -24, 0.12)) { Decay = 6, VelocityTilt = 14 },
            Envelope = Envelope.Held(0.002, 0.8),
        },
        new WaveLayer
        {
            // The turning discs in the resonators.
            Spectrum = new Spectrum { Stops = [1, 0, 0, 0.08] },
            Level = -5,
            Envelope = new Envelope(0.003, 1.2, 0, 0.8),
            Vibrato = new Vibrato(5, 0, 0, 0.7),
        },
        new NoiseLayer { FixedHz = 700, Level = -24, VelocityLevel = 14, Envelope = Envelope.Hit(0.03) })
    {
        Room = 0.36f,
        Keyboard = 0.25f,
    };

    // A tube's modes 4, 5 and 6 stand as 2 : 3 : 4 and make the strike note an octave below.
    private static Instrument Tubular() => new(
        new ModalLayer
        {
            Modes = new BodyModes((1, -4, 1), (2, 0, 1), (3.01, -3, 0.8), (4.17, -6, 0.6), (5.43, -10, 0.4), (6.8, -14, 0.25), (8.2, -19, 0.15), (0.5, -14, 1))
            {
                Decay = 7,
                DecayPerOctave = 0.7,
            },
            Envelope = Envelope.Held(0.001, 2.5),
        },
        new NoiseLayer { FixedHz = 2200, Level = -20, VelocityLevel = 12, Envelope = Envelope.Hit(0.04) })
    {
        Room = 0.5f,
        Seat = 0.15f,
    };

    private static Instrument Dulcimer() => new(
        new ModalLayer
        {
            Modes = new StringModes { Position = 0.14, Tilt = -2.5, SoftHz = 1500, HardHz = 6000, Stiffness = 0.0001, Decay = 4, Damping = 0.35, PairCents = 5, BodyHz = 150 },
            Envelope = Envelope.Held(0.001, 1.2),
        },
        new NoiseLayer { FixedHz = 1600, Level = -22, VelocityLevel = 12, Envelope = Envelope.Hit(0.03) })
    {
        Room = 0.36f,
        Keyboard = 0.2f,
    };
}
