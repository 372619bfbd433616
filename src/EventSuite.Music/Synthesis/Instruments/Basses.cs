using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 33–40.</summary>
internal static class Basses
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        Plucked(new StringModes { Position = 0.24, Tilt = -6.5, SoftHz = 420, HardHz = 1300, Decay = 1.6, DecayPerOctave = 0.75, Damping = 1.5, BodyHz = 25 }, 700, -20),
        Plucked(new StringModes { Position = 0.2, Tilt = -5, SoftHz = 500, HardHz = 1900, Decay = 2.4, DecayPerOctave = 0.7, Damping = 1, BodyHz = 20 }, 900, -26),
        Plucked(new StringModes { Position = 0.12, Tilt = -3.5, SoftHz = 900, HardHz = 3300, Decay = 2.4, DecayPerOctave = 0.7, Damping = 0.8, BodyHz = 20 }, 2200, -20),
        Fretless(),
        Plucked(new StringModes { Position = 0.1, Tilt = -2.5, SoftHz = 1000, HardHz = 4800, Stiffness = 0.0001, Decay = 2.2, DecayPerOctave = 0.7, Damping = 0.8, BodyHz = 25 }, 2800, -15),
        Plucked(new StringModes { Position = 0.07, Tilt = -2, SoftHz = 1300, HardHz = 5500, Stiffness = 0.0001, Decay = 1.8, DecayPerOctave = 0.7, Damping = 0.8, BodyHz = 35 }, 3400, -14),
        Synth(-14, -3.5, 0.22, 3600),
        Synth(-17, -5.5, 0.4, 2400),
    ];

    private static Instrument Plucked(StringModes strings, double noise, double noiseLevel) => new(
        new ModalLayer { Modes = strings, Envelope = Envelope.Held(0.003, 0.11) },
        new NoiseLayer { FixedHz = noise, Level = noiseLevel, VelocityLevel = 14, Envelope = Envelope.Hit(0.03) })
    {
        Room = 0.08f,
    };

    private static Instrument Fretless() => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = -15, BrightTilt = -8, Formants = [(600, 1, 0.8)], CutHz = 1800 },
            Soft = 0.2,
            Hard = 0.8,
            Envelope = new Envelope(0.014, 1.4, 0.1, 0.12),
            Colour = new Envelope(0.03, 0.5, 0.4, 0.2),
            Vibrato = new Vibrato(5, 8, 0.6),
            Scoop = -0.35,
            ScoopTime = 0.04,
        },
        new NoiseLayer { FixedHz = 800, Level = -28, VelocityLevel = 12, Envelope = Envelope.Hit(0.03) })
    {
        Room = 0.1f,
    };

    private static Instrument Synth(double darkTilt, double brightTilt, double close, double cut) => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = darkTilt, BrightTilt = brightTilt, CutHz = cut },
            Soft = 0.4,
            Hard = 1,
            Envelope = new Envelope(0.004, 0.8, 0.6, 0.08),
            Colour = new Envelope(0.003, close, 0.25, 0.1),
            Players = 2,
            Detune = 7,
            Width = 0.15,
        },
        new WaveLayer { Ratio = 0.5, Level = -15, Spectrum = new Spectrum { Stops = [1] }, Envelope = new Envelope(0.005, 0.8, 0.6, 0.08) })
    {
        Room = 0.06f,
    };
}
