namespace EventSuite.Music.Synthesis.Voices;

/// <summary>Breath, bow, hammer, snares, sea: noise filtered.</summary>
internal sealed class NoiseLayer : Layer
{
    public NoiseFilter Filter { get; init; } = NoiseFilter.Band;

    /// <summary>Sharpness of the filter; 0.7 is plain.</summary>
    public double Q { get; init; } = 0.7;

    /// <summary>Factor on the corner at the softest touch; 1 for none.</summary>
    public double SoftCorner { get; init; } = 0.7;

    /// <summary>Octaves that the corner starts away from its place.</summary>
    public double Sweep { get; init; }

    /// <summary>Time constant of the sweep in seconds.</summary>
    public double SweepTime { get; init; } = 0.1;

    /// <summary>Two noises, one for each side.</summary>
    public bool Wide { get; init; }

    /// <summary>Repeated bursts: seconds between them; 0 for none.</summary>
    public double Burst { get; init; }

    /// <summary>How many bursts; the last one is followed by the envelope's decay.</summary>
    public int Bursts { get; init; }

    public override void Render(in VoiceNote note, in VoiceSink sink, WaveTableCache tables)
    {
        var noise = new Noise(note.Seed ^ 0x9e3779b9u);
        double corner = Math.Min(HzFor(note) * (SoftCorner + (1 - SoftCorner) * note.Velocity), 16_000);
        int frames = Math.Min(sink.Frames, Frames(note));
        double held = note.HeldSeconds;
        float level = GainFor(note) * Balance(corner);
        var one = new StateVariableFilter();
        var two = new StateVariableFilter();
        Span<float> left = stackalloc float[VoiceSink.Block], right = stackalloc float[VoiceSink.Block];
        float gain = 0;
        for (int at = 0; at < frames; at += VoiceSink.Block)
        {
            double seconds = at / (double)StereoBuffer.SampleRate;
            double end = seconds + VoiceSink.Block / (double)StereoBuffer.SampleRate;
            if (at == 0 || Sweep != 0)
            {
                double hz = corner * Math.Pow(2, Sweep * Math.Exp(-seconds / SweepTime));
                one.Tune(Math.Clamp(hz, 20, 18_000), Q);
                two.Tune(Math.Clamp(hz, 20, 18_000), Q);
            }

            Fill(left, ref noise);
            one.Run(left, Filter);

            float next = at + VoiceSink.Block >= frames ? 0 : (float)(Envelope.At(end, held) * Gate(end)) * level;
            Ramp(left, gain, next);
            if (Wide)
            {
                Fill(right, ref noise);
                two.Run(right, Filter);
                Ramp(right, gain, next);
                sink.Add(at, left, right);
            }
            else
            {
                sink.Add(at, left);
            }

            gain = next;
        }
    }

    private static void Fill(Span<float> block, ref Noise noise)
    {
        foreach (ref float sample in block)
        {
            sample = noise.Next();
        }
    }

    private double Gate(double seconds)
    {
        if (Burst <= 0 || seconds >= Burst * Bursts)
        {
            return 1;
        }

        return Math.Exp(-(seconds % Burst) / (Burst * 0.3));
    }

    /// <summary>Brings any filter setting to about the power of a sine of amplitude 1.</summary>
    private float Balance(double corner)
    {
        double share = Filter switch
        {
            NoiseFilter.Low => corner / 22_050,
            NoiseFilter.High => 1 - corner / 22_050,
            _ => Math.Min(1, corner * 1.57 / Q / 22_050),
        };
        return (float)Math.Sqrt(1.5 / Math.Max(share, 0.002));
    }
}
