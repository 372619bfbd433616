using EventSuite.Music.Synthesis.Instruments;
using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Drums;

/// <summary>Latin and other percussion, keys 54–81.</summary>
internal static class HandDrums
{
    private const int Whistles = 2;
    private const int Guiros = 3;
    private const int Cuicas = 4;
    private const int Triangles = 5;

    public static void Place(Instrument[] kit)
    {
        kit[54] = Shaken(8200, 0.16, -0.2f, jingle: true);
        kit[56] = Metal(0.28, 0.2f, 0, (560, 0), (845, 1), (1690, -2), (2540, -3), (3900, -7));
        kit[58] = Rattle();
        kit[60] = Skin(390, 0.2, 0.3f);
        kit[61] = Skin(290, 0.26, 0.3f);
        kit[62] = Skin(330, 0.09, -0.3f);
        kit[63] = Skin(250, 0.32, -0.3f);
        kit[64] = Skin(185, 0.38, -0.3f);
        kit[65] = Skin(330, 0.34, 0.25f, ring: 1);
        kit[66] = Skin(240, 0.4, 0.25f, ring: 1);
        kit[67] = Metal(0.4, -0.35f, 0, (920, 0), (1390, 0), (2450, 2), (3800, 2), (6100, -2));
        kit[68] = Metal(0.45, -0.35f, 0, (690, 0), (1040, 0), (1840, 2), (2850, 2), (4600, -2));
        kit[69] = Shaken(5600, 0.09, -0.3f);
        kit[70] = Shaken(7000, 0.06, 0.3f);
        kit[71] = Whistle(0.16);
        kit[72] = Whistle(0.55);
        kit[73] = Guiro(6, 0.02);
        kit[74] = Guiro(14, 0.024);
        kit[75] = Wood(2500, 0.09, 0.2f);
        kit[76] = Wood(1050, 0.08, 0.3f);
        kit[77] = Wood(760, 0.09, 0.3f);
        kit[78] = Cuica(420, 5, 0.16);
        kit[79] = Cuica(340, -5, 0.35);
        kit[80] = Metal(0.18, 0.35f, Triangles, (2600, -6), (4350, -1), (6900, 1), (9300, 1), (12100, -3));
        kit[81] = Metal(2.2, 0.35f, Triangles, (2600, -6), (4350, -1), (6900, 1), (9300, 1), (12100, -3));
    }

    private static Instrument Skin(double hz, double decay, float seat, double ring = -6) => new(
        new WaveLayer
        {
            FixedHz = hz,
            Spectrum = new Spectrum { Stops = [1, 0.15], DarkTilt = -8, BrightTilt = 0 },
            Envelope = Envelope.Hit(decay, 0.001),
            Scoop = 2.5,
            ScoopTime = 0.02,
        },
        new ModalLayer
        {
            FixedHz = hz * 1.6,
            Level = ring,
            Modes = new BodyModes((1, 0, 1), (1.4, -3, 0.7), (2.2, -6, 0.5)) { Decay = decay * 0.6, DecayPerOctave = 1 },
            Envelope = Envelope.Hit(decay, 0.0005),
        },
        new NoiseLayer { FixedHz = 2200, Level = -5, VelocityLevel = 10, Envelope = Envelope.Hit(0.035, 0.0005) })
    {
        Room = 0.2f,
        Seat = seat,
    };

    private static Instrument Wood(double hz, double decay, float seat) => new(
        new ModalLayer
        {
            FixedHz = hz,
            Modes = new BodyModes((1, 0, 1), (2.55, -11, 0.5), (3.9, -17, 0.4)) { Decay = decay, DecayPerOctave = 1 },
            Envelope = Envelope.Hit(decay * 1.3, 0.0005),
        })
    {
        Room = 0.24f,
        Seat = seat,
    };

    private static Instrument Metal(double decay, float seat, int choke, params (double Hz, double Level)[] modes) => new(
        new ModalLayer
        {
            FixedHz = modes[0].Hz,
            Modes = new BodyModes([.. modes.Select((m, i) => (m.Hz / modes[0].Hz, m.Level, 1.0 / (1 + 0.3 * i)))]) { Decay = decay, DecayPerOctave = 1 },
            Envelope = Envelope.Hit(decay * 1.2, 0.0005),
        },
        new NoiseLayer { FixedHz = 5000, Filter = NoiseFilter.High, Level = -24, Envelope = Envelope.Hit(0.02, 0.0005) })
    {
        Room = 0.24f,
        Seat = seat,
        Choke = choke,
    };

    private static Instrument Shaken(double hz, double decay, float seat, bool jingle = false) => new(
        new NoiseLayer { FixedHz = hz, Q = 1.2, Envelope = Envelope.Hit(decay, 0.008) },
        new ModalLayer
        {
            Level = jingle ? -3 : -30,
            Modes = new MetalModes { Count = 14, LowHz = 4600, HighHz = 12_000, Decay = decay * 1.6, Cloud = 9 },
            Envelope = Envelope.Hit(decay * 1.6, 0.002),
        })
    {
        Room = 0.16f,
        Seat = seat,
    };

    private static Instrument Rattle() => new(
        new NoiseLayer { FixedHz = 2600, Q = 2, Burst = 0.028, Bursts = 30, Envelope = Envelope.Hit(0.9, 0.001) },
        new ModalLayer
        {
            FixedHz = 1900,
            Level = -14,
            Modes = new BodyModes((1, 0, 1), (1.6, -4, 0.7)) { Decay = 0.3, DecayPerOctave = 1 },
            Envelope = Envelope.Hit(0.3, 0.001),
        })
    {
        Room = 0.24f,
        Seat = -0.15f,
    };

    private static Instrument Guiro(int bursts, double burst) => new(
        new NoiseLayer { FixedHz = 3200, Q = 2.2, Burst = burst, Bursts = bursts, Envelope = Envelope.Hit(burst * bursts * 2.2, 0.003) })
    {
        Room = 0.18f,
        Seat = 0.25f,
        Choke = Guiros,
    };

    private static Instrument Whistle(double length) => new(
        new WaveLayer
        {
            FixedHz = 2350,
            Spectrum = new Spectrum { Stops = [1, 0.06] },
            Envelope = Envelope.Hit(length, 0.012),
            Vibrato = new Vibrato(24, 60, 0, 0.5),
        },
        new NoiseLayer { FixedHz = 2600, Q = 2, Level = -18, Envelope = Envelope.Hit(length, 0.01) })
    {
        Room = 0.22f,
        Seat = 0.2f,
        Choke = Whistles,
    };

    private static Instrument Cuica(double hz, double scoop, double length) => new(
        new WaveLayer
        {
            FixedHz = hz,
            Spectrum = new Spectrum { Stops = [1, 0.4, 0.3, 0.1], DarkTilt = -6, BrightTilt = -1 },
            Envelope = Envelope.Hit(length, 0.012),
            Scoop = scoop,
            ScoopTime = 0.08,
        },
        new NoiseLayer { FixedHz = 1200, Q = 1.5, Level = -20, Envelope = Envelope.Hit(length, 0.01) })
    {
        Room = 0.2f,
        Seat = -0.2f,
        Choke = Cuicas,
    };
}
