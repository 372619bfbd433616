namespace EventSuite.Music.Synthesis.Voices;

/// <summary>A cymbal: a thick cloud of modes without a pitch, the same cloud for every hit.</summary>
internal sealed class MetalModes : ModeSource
{
    public required int Count { get; init; }

    public required double LowHz { get; init; }

    public required double HighHz { get; init; }

    /// <summary>Seconds until the middle of the cloud is 60 dB down; the low end rings longer.</summary>
    public required double Decay { get; init; }

    /// <summary>Which cymbal.</summary>
    public uint Cloud { get; init; } = 7;

    public override int Fill(in VoiceNote note, double hz, Span<Mode> modes)
    {
        var noise = new Noise(Cloud);
        for (int i = 0; i < Count; i++)
        {
            // Evenly over the pitch range, each one off its place, so that no two stand in a simple ratio.
            double place = (i + noise.NextUnit()) / Count;
            double f = Math.Min(LowHz * Math.Pow(HighHz / LowHz, place), TopHz);
            double loud = 0.4 + 0.6 * noise.NextUnit();
            double soft = 1 - (1 - note.Velocity) * place;
            modes[i] = new Mode(f, loud * soft, Decay * (1.5 - place) * (0.6 + 0.8 * noise.NextUnit()));
        }

        return Count;
    }
}
