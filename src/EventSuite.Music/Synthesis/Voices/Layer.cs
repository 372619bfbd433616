namespace EventSuite.Music.Synthesis.Voices;

/// <summary>One of the sounds that make up an instrument.</summary>
internal abstract class Layer
{
    /// <summary>Loudness within the instrument, in decibels.</summary>
    public double Level { get; init; }

    /// <summary>Loudness over time.</summary>
    public required Envelope Envelope { get; init; }

    /// <summary>Pitch against the note's, as a ratio: 2 is an octave up.</summary>
    public double Ratio { get; init; } = 1;

    /// <summary>A pitch of its own in Hz (drums); 0 follows the note.</summary>
    public double FixedHz { get; init; }

    /// <summary>Decibels that the softest touch loses more than the whole instrument does: attack noises come with force.</summary>
    public double VelocityLevel { get; init; }

    /// <summary>The layer's own fundamental; what would be above hearing sounds octaves lower.</summary>
    protected double HzFor(in VoiceNote note)
    {
        double hz = (FixedHz > 0 ? FixedHz : note.Hz) * Ratio;
        while (hz > 13_000)
        {
            hz /= 2;
        }

        return hz;
    }

    protected float GainFor(in VoiceNote note) => (float)Math.Pow(10, (Level - VelocityLevel * (1 - note.Velocity)) / 20);

    public virtual int Frames(in VoiceNote note) => (int)Math.Min(Envelope.End(note.HeldSeconds) * StereoBuffer.SampleRate, int.MaxValue / 2) + 1;

    public abstract void Render(in VoiceNote note, in VoiceSink sink, WaveTableCache tables);

    /// <summary>Runs a block's gain straight from one value to the next.</summary>
    protected static void Ramp(Span<float> block, float from, float to)
    {
        float step = (to - from) / block.Length;
        for (int i = 0; i < block.Length; i++)
        {
            block[i] *= from + step * i;
        }
    }
}
