using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 89–96: slow, wide, soft.</summary>
internal static class Pads
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        Pad(new Spectrum { DarkTilt = -13, BrightTilt = -6, CutHz = 4500 }, 0.12, 1.1, bells: -12),
        Pad(new Spectrum { DarkTilt = -16, BrightTilt = -9, CutHz = 2200 }, 0.35, 1),
        Pad(new Spectrum { DarkTilt = -11, BrightTilt = -5, CutHz = 4800 }, 0.03, 0.6),
        Pad(new Spectrum { DarkTilt = -13, BrightTilt = -7, Formants = [(650, 2.4, 0.35), (1100, 1.5, 0.3), (2700, 0.6, 0.4)], CutHz = 4500 }, 0.25, 0.9),
        Pad(new Spectrum { Stops = [1, 0.5, 0.7, 0.15, 0.5, 0.1, 0.3], DarkTilt = -6, BrightTilt = 0, CutHz = 5000 }, 0.3, 1.2),
        Pad(new Spectrum { DarkTilt = -10, BrightTilt = -5, Even = 0.5, Formants = [(1600, 1, 0.5)], CutHz = 4500 }, 0.4, 1.4, bells: -16),
        Pad(new Spectrum { DarkTilt = -14, BrightTilt = -7, Formants = [(600, 1, 0.6)], CutHz = 3500 }, 0.5, 1.3),
        Sweep(),
    ];

    private static Instrument Pad(Spectrum spectrum, double attack, double release, double bells = -60) => new(
        new WaveLayer
        {
            Spectrum = spectrum,
            Soft = 0.15,
            Hard = 0.7,
            Envelope = Envelope.Held(attack, release),
            Colour = Envelope.Held(attack * 2.5, release),
            Players = 4,
            Detune = 16,
            Width = 1,
            Vibrato = new Vibrato(0.9, 4, 0),
        },
        new ModalLayer
        {
            Level = bells,
            Modes = new BodyModes((2, 0, 1), (4.02, -6, 0.6), (6.9, -12, 0.3)) { Decay = 2.5 },
            Envelope = Envelope.Held(0.002, release),
        })
    {
        Room = 0.5f,
    };

    private static Instrument Sweep() => new(
        new WaveLayer
        {
            Spectrum = new Spectrum { DarkTilt = -18, BrightTilt = -3, CutHz = 5000 },
            Soft = 0.5,
            Hard = 1,
            Envelope = Envelope.Held(0.2, 1.2),
            // Opens over two seconds and closes again.
            Colour = new Envelope(1.8, 1.6, 0.15, 1.2),
            Players = 4,
            Detune = 18,
            Width = 1,
        })
    {
        Room = 0.5f,
    };
}
