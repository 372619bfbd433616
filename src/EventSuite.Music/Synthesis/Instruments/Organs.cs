using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 17–24: tone wheels, pipes, free reeds.</summary>
internal static class Organs
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        Wheels([0.9, 1, 0.9, 0.5, 0, 0.25, 0, 0.3], new Vibrato(6.4, 4, 0, 0.12), 0),
        Wheels([1, 0.7, 0.6, 0.1], Vibrato.None, 1),
        Wheels([1, 0.9, 0.8, 0.7, 0.5, 0.6, 0.2, 0.6, 0.1, 0.3, 0, 0.3], new Vibrato(6.7, 9, 0, 0.25), 0.3),
        Church(),
        Reed(0, 0.5, 2400, 12),
        Reed(11, 0.8, 3200, 14),
        Reed(0, 0.4, 2600, 10, new Vibrato(5.2, 9, 0.4, 0.2)),
        Reed(15, 0.85, 3000, 14),
    ];

    private static Instrument Wheels(double[] stops, Vibrato vibrato, double percussion) => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { Stops = stops, DarkTilt = -2, BrightTilt = 0, CutHz = 5000 },
            Soft = 0.3,
            Hard = 1,
            Envelope = Envelope.Held(0.006, 0.06),
            Vibrato = vibrato,
            Players = vibrato.Cents > 0 ? 2 : 1,
            Detune = 2,
        },
        // The wheel an octave below sounds along.
        new WaveLayer { Ratio = 0.5, Level = -8, Spectrum = new Spectrum { Stops = [1] }, Envelope = Envelope.Held(0.006, 0.06) },
        new ModalLayer
        {
            Ratio = 3,
            Level = percussion > 0 ? -6 + 6 * Math.Log2(percussion) : -30,
            Modes = new BodyModes((1, 0, 1)) { Decay = 0.5, DecayPerOctave = 0.95 },
            Envelope = Envelope.Held(0.002, 0.06),
        },
        new NoiseLayer { FixedHz = 2600, Level = -32, Envelope = Envelope.Hit(0.012) })
    {
        Room = 0.25f,
    };

    private static Instrument Church() => new(
        Rank(0.5, -7, 0.06), Rank(1, 0, 0.045), Rank(2, -3, 0.035), Rank(4.003, -9, 0.03),
        new NoiseLayer { Ratio = 2, Level = -32, Q = 1.5, Envelope = new Envelope(0.03, 0.1, 0.4, 0.2) })
    {
        Room = 0.6f,
    };

    private static WaveLayer Rank(double ratio, double level, double attack) => new()
    {
        Ratio = ratio,
        Level = level,
        Spectrum = new Spectrum { DarkTilt = -7, BrightTilt = -5, CutHz = 6500 },
        Soft = 0.7,
        Hard = 0.9,
        Envelope = Envelope.Held(attack, 0.22),
        Players = 2,
        Detune = 4,
        Width = 0.8,
    };

    private static Instrument Reed(double detune, double even, double formant, double darkTilt, Vibrato? vibrato = null) => new(
        new WaveLayer
        {
            Spectrum = new Spectrum
            {
                DarkTilt = -darkTilt,
                BrightTilt = -4,
                Even = even,
                Formants = [(formant, 1.2, 0.7), (700, 0.8, 0.6)],
                CutHz = 6500,
            },
            Soft = 0.25,
            Hard = 0.75,
            Envelope = Envelope.Held(0.04, 0.1),
            Colour = Envelope.Held(0.09, 0.1),
            Players = detune > 0 ? 2 : 1,
            Detune = detune,
            Vibrato = vibrato ?? Vibrato.None,
        },
        new NoiseLayer { FixedHz = 2200, Level = -36, Envelope = Envelope.Held(0.03, 0.08) })
    {
        Room = 0.24f,
    };
}
