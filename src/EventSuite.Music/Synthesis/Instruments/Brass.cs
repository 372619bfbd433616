using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 57–64. Louder is brighter, and brightness comes a moment after the tone (Risset).</summary>
internal static class Brass
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        Solo(1250, 6000, 0.035, 7, 0.12f),
        Solo(620, 4200, 0.045, 5, 0.18f),
        Solo(320, 2200, 0.055, 2, 0.24f),
        Muted(),
        Solo(480, 2600, 0.06, 3, -0.2f),
        Section(0.05, 5200),
        Synth(0.045, -5, 5500),
        Synth(0.09, -8, 3600),
    ];

    private static Instrument Solo(double formant, double cut, double attack, double vibrato, float seat) => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = -15, BrightTilt = -3.5, Formants = [(formant, 1.6, 0.8)], CutHz = cut },
            Soft = 0.08,
            Hard = 0.95,
            Envelope = new Envelope(attack, 0.3, 0.85, 0.13),
            Colour = new Envelope(attack * 1.8, 0.35, 0.75, 0.1),
            Vibrato = new Vibrato(5.1, vibrato, 0.8, 0.05),
            Scoop = -0.3,
            ScoopTime = 0.025,
        },
        new NoiseLayer { FixedHz = formant, Level = -30, Envelope = new Envelope(0.01, 0.04, 0.15, 0.1) })
    {
        Room = 0.38f,
        Seat = seat,
    };

    private static Instrument Muted() => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = -9, BrightTilt = -4, Formants = [(1700, 3, 0.4), (3400, 1.5, 0.4)], CutHz = 6000 },
            Soft = 0.2,
            Hard = 0.8,
            Envelope = new Envelope(0.03, 0.3, 0.85, 0.1),
            Colour = new Envelope(0.05, 0.3, 0.8, 0.1),
            Vibrato = new Vibrato(5.4, 7, 0.6),
            Scoop = -0.2,
        })
    {
        Room = 0.34f,
        Seat = 0.12f,
    };

    private static Instrument Section(double attack, double cut) => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = -14, BrightTilt = -4, Formants = [(700, 0.8, 0.7), (1500, 0.8, 0.7)], CutHz = cut },
            Soft = 0.1,
            Hard = 0.95,
            Envelope = new Envelope(attack, 0.35, 0.82, 0.16),
            Colour = new Envelope(attack * 1.6, 0.35, 0.7, 0.12),
            Players = 4,
            Detune = 14,
            Width = 0.8,
            Scoop = -0.25,
        })
    {
        Room = 0.4f,
    };

    private static Instrument Synth(double attack, double tilt, double cut) => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = tilt - 10, BrightTilt = tilt, CutHz = cut },
            Soft = 0.25,
            Hard = 0.95,
            Envelope = new Envelope(attack, 0.6, 0.75, 0.22),
            Colour = new Envelope(attack * 1.5, 0.4, 0.45, 0.2),
            Players = 3,
            Detune = 15,
            Width = 0.8,
        })
    {
        Room = 0.34f,
    };
}
