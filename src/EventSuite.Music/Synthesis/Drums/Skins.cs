using EventSuite.Music.Synthesis.Instruments;
using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Drums;

/// <summary>Kicks, snares, claps and toms.</summary>
internal static class Skins
{
    public static void Place(Instrument[] kit)
    {
        kit[35] = Kick(50, 0.34, 0);
        kit[36] = Kick(57, 0.28, 5);
        kit[37] = SideStick();
        kit[38] = Snare(185, 0.2, 0.24);
        kit[39] = Clap();
        kit[40] = Snare(215, 0.15, 0.19);
        // Toms from the floor (left of the listener) to the highest.
        (int Key, double Hz)[] toms = [(41, 78), (43, 92), (45, 112), (47, 134), (48, 158), (50, 186)];
        for (int i = 0; i < toms.Length; i++)
        {
            kit[toms[i].Key] = Tom(toms[i].Hz, 0.7 - 0.06 * i, 0.35f - 0.14f * i);
        }
    }

    private static Instrument Kick(double hz, double decay, double click) => new(
        new WaveLayer
        {
            FixedHz = hz,
            Spectrum = new Spectrum { Stops = [1, 0.35, 0.18, 0.08], DarkTilt = -4, BrightTilt = 0 },
            Envelope = Envelope.Hit(decay, 0.001),
            Scoop = 26,
            ScoopTime = 0.018,
        },
        new NoiseLayer { FixedHz = 2600, Level = click, VelocityLevel = 12, Q = 0.8, Envelope = Envelope.Hit(0.018, 0.0005) },
        new NoiseLayer { FixedHz = 240, Filter = NoiseFilter.Low, Level = -16, Envelope = Envelope.Hit(0.07) })
    {
        Room = 0.04f,
    };

    private static Instrument Snare(double hz, double body, double wires) => new(
        new ModalLayer
        {
            FixedHz = hz,
            Level = -3,
            Modes = new BodyModes((1, 0, 1), (1.78, -3, 0.7), (2.6, -9, 0.4)) { Decay = body, DecayPerOctave = 1 },
            Envelope = Envelope.Hit(body * 2, 0.0005),
        },
        new NoiseLayer { FixedHz = 2300, Level = -4, Q = 0.5, VelocityLevel = 6, Envelope = Envelope.Hit(wires, 0.0005), SoftCorner = 0.6 },
        new NoiseLayer { FixedHz = 7000, Filter = NoiseFilter.High, Level = -17, VelocityLevel = 6, Wide = true, Envelope = Envelope.Hit(wires * 0.8, 0.0005) })
    {
        Room = 0.22f,
        Seat = 0.04f,
    };

    private static Instrument SideStick() => new(
        new ModalLayer
        {
            FixedHz = 480,
            Modes = new BodyModes((1, 0, 1), (2.9, 3, 0.6), (4.4, 0, 0.5)) { Decay = 0.09, DecayPerOctave = 1 },
            Envelope = Envelope.Hit(0.12, 0.0005),
        },
        new NoiseLayer { FixedHz = 3200, Level = -4, Envelope = Envelope.Hit(0.03, 0.0005) })
    {
        Room = 0.22f,
        Seat = 0.06f,
    };

    private static Instrument Clap() => new(
        new NoiseLayer { FixedHz = 1250, Q = 1.1, Wide = true, Burst = 0.011, Bursts = 3, Envelope = Envelope.Hit(0.26, 0.0005) },
        new NoiseLayer { FixedHz = 3000, Q = 0.8, Level = -10, Wide = true, Burst = 0.011, Bursts = 3, Envelope = Envelope.Hit(0.16, 0.0005) })
    {
        Room = 0.3f,
        Seat = -0.1f,
    };

    private static Instrument Tom(double hz, double decay, float seat) => new(
        new WaveLayer
        {
            FixedHz = hz,
            Spectrum = new Spectrum { Stops = [1, 0.2, 0.1], DarkTilt = -8, BrightTilt = 0 },
            Envelope = Envelope.Hit(decay, 0.001),
            Scoop = 6,
            ScoopTime = 0.05,
        },
        new ModalLayer
        {
            FixedHz = hz * 1.59,
            Level = -5,
            Modes = new BodyModes((1, 0, 1), (1.35, -3, 0.8), (1.8, -6, 0.6)) { Decay = decay * 0.5, DecayPerOctave = 1 },
            Envelope = Envelope.Hit(decay, 0.001),
        },
        new NoiseLayer { FixedHz = 1800, Level = -5, VelocityLevel = 10, Envelope = Envelope.Hit(0.05, 0.0005) })
    {
        Room = 0.2f,
        Seat = seat,
    };
}
