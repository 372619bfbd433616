using EventSuite.Music.Synthesis.Instruments;
using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Drums;

/// <summary>Hi-hats and cymbals: a cloud of modes under bright noise.</summary>
internal static class Metals
{
    private const int HiHat = 1;

    public static void Place(Instrument[] kit)
    {
        kit[42] = Hat(0.08, HiHat);
        kit[44] = Hat(0.06, HiHat);
        kit[46] = Hat(0.75, HiHat);
        kit[49] = Cymbal(11, 380, 2.6, -0.35f);
        kit[51] = Ride(21, 0.4f);
        kit[52] = Cymbal(33, 300, 1.5, 0.3f);
        kit[53] = Bell(0.4f);
        kit[55] = Cymbal(44, 700, 1.1, -0.25f);
        kit[57] = Cymbal(55, 330, 2.9, 0.35f);
        kit[59] = Ride(66, 0.3f);
    }

    private static Instrument Hat(double decay, int choke) => new(
        new ModalLayer
        {
            Modes = new MetalModes { Count = 26, LowHz = 3200, HighHz = 13_000, Decay = decay * 1.1, Cloud = 5 },
            Envelope = Envelope.Hit(decay * 1.3, 0.0005),
        },
        new NoiseLayer { FixedHz = 7200, Filter = NoiseFilter.High, Level = -4, VelocityLevel = 4, Envelope = Envelope.Hit(decay, 0.0005), SoftCorner = 0.85 })
    {
        Room = 0.1f,
        Seat = -0.25f,
        Choke = choke,
    };

    private static Instrument Cymbal(uint cloud, double lowHz, double decay, float seat) => new(
        new ModalLayer
        {
            Modes = new MetalModes { Count = 56, LowHz = lowHz, HighHz = 12_000, Decay = decay, Cloud = cloud },
            Envelope = Envelope.Hit(decay * 1.4, 0.002),
        },
        new NoiseLayer { FixedHz = 5200, Filter = NoiseFilter.High, Level = -3, Wide = true, VelocityLevel = 5, Envelope = Envelope.Hit(decay * 0.55, 0.002) })
    {
        Room = 0.16f,
        Seat = seat,
    };

    private static Instrument Ride(uint cloud, float seat) => new(
        new ModalLayer
        {
            Modes = new MetalModes { Count = 48, LowHz = 520, HighHz = 11_000, Decay = 1.7, Cloud = cloud },
            Envelope = Envelope.Hit(2, 0.001),
        },
        new NoiseLayer { FixedHz = 6500, Filter = NoiseFilter.High, Level = -10, Wide = true, Envelope = Envelope.Hit(0.6, 0.001) },
        // The stick's ping.
        new ModalLayer
        {
            FixedHz = 3150,
            Level = -9,
            Modes = new BodyModes((1, 0, 1), (1.47, -3, 0.8), (2.09, -5, 0.6)) { Decay = 0.14, DecayPerOctave = 1 },
            Envelope = Envelope.Hit(0.2, 0.0005),
        })
    {
        Room = 0.14f,
        Seat = seat,
    };

    private static Instrument Bell(float seat) => new(
        new ModalLayer
        {
            FixedHz = 830,
            Modes = new BodyModes((1, 0, 1), (1.63, -3, 0.9), (2.72, -4, 0.8), (3.95, -7, 0.6), (5.3, -9, 0.5), (7.1, -12, 0.4)) { Decay = 1.3, DecayPerOctave = 1 },
            Envelope = Envelope.Hit(1.6, 0.0005),
        },
        new NoiseLayer { FixedHz = 7000, Filter = NoiseFilter.High, Level = -16, Envelope = Envelope.Hit(0.3, 0.0005) })
    {
        Room = 0.16f,
        Seat = seat,
    };
}
