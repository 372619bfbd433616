using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 97–104: synthesizer effects that are still played as notes.</summary>
internal static class Effects
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        // Rain: soft drops over a pad.
        Mixed(Tone(-13, -8, 0.2, 0.8, -6), Bell(-2, 1.2, (1, 0, 1), (2.01, -8, 0.5), (5.1, -14, 0.2))),
        // Soundtrack: a slow fifth.
        Mixed(Tone(-12, -6, 0.4, 1.2, 0), Tone(-12, -7, 0.5, 1.2, -5, 1.498307)),
        // Crystal.
        Mixed(Bell(0, 3, (1, 0, 1), (2.76, -8, 0.6), (4.07, -10, 0.5), (5.8, -14, 0.3), (9.2, -20, 0.15)), Tone(-14, -9, 0.1, 0.8, -14)),
        // Atmosphere: a plucked string in a cloud.
        Mixed(Plucked(), Tone(-14, -9, 0.15, 1, -8)),
        // Brightness.
        Mixed(Tone(-8, -3, 0.02, 0.7, 0), Bell(-6, 1.5, (2, 0, 1), (4, -4, 0.6), (6.02, -8, 0.4))),
        // Goblins: dark, with moving air.
        Mixed(Tone(-16, -8, 0.5, 1.2, 0), Air(-16, 900)),
        // Echoes.
        Mixed(Bell(0, 1.6, (1, 0, 1), (2, -6, 0.7), (3, -12, 0.5)), Tone(-12, -7, 0.3, 1.5, -8)),
        // Science fiction: bells a little sour.
        Mixed(Bell(0, 2.6, (1, 0, 1), (1.41, -6, 0.8), (2.83, -8, 0.6), (4.24, -12, 0.4)), Tone(-13, -7, 0.1, 1, -8)),
    ];

    private static Instrument Mixed(params Layer[] layers) => new(layers) { Room = 0.55f };

    private static WaveLayer Tone(double dark, double bright, double attack, double release, double level, double ratio = 1) => new()
    {
        Ratio = ratio,
        Level = level,
        Spectrum = new Spectrum { DarkTilt = dark, BrightTilt = bright, CutHz = 4500 },
        Soft = 0.2,
        Hard = 0.75,
        Envelope = Envelope.Held(attack, release),
        Colour = Envelope.Held(attack * 2, release),
        Players = 3,
        Detune = 18,
        Width = 1,
        Vibrato = new Vibrato(0.7, 5, 0),
    };

    private static ModalLayer Bell(double level, double decay, params (double, double, double)[] modes) => new()
    {
        Level = level,
        Modes = new BodyModes(modes) { Decay = decay, DecayPerOctave = 0.8 },
        Envelope = Envelope.Held(0.002, 1.2),
    };

    private static ModalLayer Plucked() => new()
    {
        Modes = new StringModes { Position = 0.2, Tilt = -4, SoftHz = 1000, HardHz = 3500, Decay = 3.5, Damping = 0.6, PairCents = 4 },
        Envelope = Envelope.Held(0.001, 0.5),
    };

    private static NoiseLayer Air(double level, double hz) => new()
    {
        Level = level,
        FixedHz = hz,
        Q = 2,
        Wide = true,
        Envelope = Envelope.Held(0.4, 1),
    };
}
