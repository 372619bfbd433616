using EventSuite.Music.Synthesis.Voices;

namespace EventSuite.Music.Synthesis.Instruments;

/// <summary>Programs 121–128: noises. Kept below the music, since nobody can play a tune on them.</summary>
internal static class SoundEffects
{
    public static IReadOnlyList<Instrument> Programs { get; } =
    [
        new(new NoiseLayer { Ratio = 8, Q = 4, Sweep = 0.8, SweepTime = 0.06, Envelope = Envelope.Hit(0.2, 0.02) }) { Room = 0.25f },
        new(new NoiseLayer { Ratio = 4, Q = 1, Envelope = new Envelope(0.06, 0.25, 0, 0.2) }) { Room = 0.3f },
        Seashore(),
        Bird(),
        new(
            new WaveLayer { FixedHz = 1180, Spectrum = new Spectrum { Stops = [1, 0.3, 0.15] }, Envelope = Envelope.Held(0.01, 0.3), Vibrato = new Vibrato(20, 0, 0, 1) },
            new WaveLayer { FixedHz = 1490, Level = -3, Spectrum = new Spectrum { Stops = [1, 0.3, 0.15] }, Envelope = Envelope.Held(0.01, 0.3), Vibrato = new Vibrato(20, 0, 0, 1) }) { Room = 0.25f },
        Helicopter(),
        new(
            new NoiseLayer { FixedHz = 1500, Q = 0.7, Wide = true, Envelope = Envelope.Held(0.25, 0.8) },
            new NoiseLayer { FixedHz = 3500, Level = -6, Q = 0.9, Wide = true, Burst = 0.043, Bursts = 100_000, Envelope = Envelope.Held(0.3, 0.7) }) { Room = 0.4f },
        new(
            new NoiseLayer { FixedHz = 900, Filter = NoiseFilter.Low, Sweep = 3, SweepTime = 0.05, Envelope = Envelope.Hit(0.7) },
            new NoiseLayer { FixedHz = 4000, Filter = NoiseFilter.High, Level = -18, Wide = true, Envelope = Envelope.Hit(0.15) }) { Room = 0.5f },
    ];

    private static Instrument Seashore() => new(
        new NoiseLayer { FixedHz = 700, Q = 0.6, Wide = true, Sweep = 1.4, SweepTime = 1.6, Envelope = new Envelope(1.1, 2, 0.35, 1.2) })
    {
        Room = 0.3f,
    };

    private static Instrument Bird() => new(
        new WaveLayer
        {
            FixedHz = 3300,
            Spectrum = new Spectrum { Stops = [1, 0.08] },
            Envelope = Envelope.Held(0.02, 0.1),
            Vibrato = new Vibrato(9, 170, 0, 0.9),
            Scoop = -5,
            ScoopTime = 0.12,
        })
    {
        Room = 0.4f,
    };

    private static Instrument Helicopter() => new(
        new NoiseLayer { FixedHz = 220, Filter = NoiseFilter.Low, Burst = 0.085, Bursts = 100_000, Envelope = Envelope.Held(0.2, 0.6) },
        new NoiseLayer { FixedHz = 1400, Level = -14, Q = 0.7, Wide = true, Burst = 0.085, Bursts = 100_000, Envelope = Envelope.Held(0.2, 0.6) })
    {
        Room = 0.25f,
    };
}
