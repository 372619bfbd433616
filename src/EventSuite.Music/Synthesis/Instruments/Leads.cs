using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 81–88: synthesizer voices that carry a tune; kept round, since shrill ones tire.</summary>
internal static class Leads
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        Lead(new Spectrum { DarkTilt = -12, BrightTilt = -6, Even = 0.03, CutHz = 5000 }, 1, 0),
        Lead(new Spectrum { DarkTilt = -12, BrightTilt = -6, CutHz = 5000 }, 2, 9),
        Lead(new Spectrum { Stops = [1, 0.2, 0.3, 0.05, 0.1], DarkTilt = -8, BrightTilt = -2 }, 1, 0, attack: 0.03, breath: -25),
        Lead(new Spectrum { Stops = [1, 0.4, 0.6, 0.2, 0.3, 0.1, 0.15], DarkTilt = -8, BrightTilt = -1 }, 1, 0, attack: 0.01, breath: -24),
        Lead(new Spectrum { DarkTilt = -9, BrightTilt = -4, CutHz = 3800, Formants = [(1200, 1, 0.6)] }, 2, 12, attack: 0.003),
        Lead(new Spectrum { DarkTilt = -12, BrightTilt = -7, Formants = [(700, 2, 0.4), (1200, 1.4, 0.35), (2700, 0.6, 0.4)], CutHz = 4500 }, 2, 12, attack: 0.04),
        Fifths(),
        Lead(new Spectrum { DarkTilt = -14, BrightTilt = -6, CutHz = 3500 }, 3, 14, attack: 0.004, sub: -6),
    ];

    private static Instrument Lead(Spectrum spectrum, int players, double detune, double attack = 0.006, double breath = -60, double sub = -60) => new(
        new WaveLayer
        {
            Spectrum = spectrum,
            Soft = 0.2,
            Hard = 0.85,
            Envelope = new Envelope(attack, 0.8, 0.8, 0.12),
            Colour = new Envelope(attack, 0.5, 0.6, 0.12),
            Players = players,
            Detune = detune,
            Width = 0.5,
            Vibrato = new Vibrato(5.4, 9, 0.7),
        },
        new WaveLayer { Ratio = 0.5, Level = sub, Spectrum = new Spectrum { Stops = [1, 0, 0.1] }, Envelope = new Envelope(attack, 0.8, 0.8, 0.12) },
        new NoiseLayer { Ratio = 2, Level = breath, Envelope = new Envelope(0.01, 0.1, 0.5, 0.1) })
    {
        Room = 0.26f,
    };

    private static Instrument Fifths() => new(
        Saw(1, 0), Saw(1.498307, -4))
    {
        Room = 0.26f,
    };

    private static WaveLayer Saw(double ratio, double level) => new()
    {
        Ratio = ratio,
        Level = level,
        Spectrum = new Spectrum { DarkTilt = -12, BrightTilt = -6.5, CutHz = 4500 },
        Soft = 0.2,
        Hard = 0.8,
        Envelope = new Envelope(0.006, 0.8, 0.8, 0.12),
        Players = 2,
        Detune = 8,
        Width = 0.6,
    };
}
