namespace EventSuite.Music.Synthesis.Levels;

/// <summary>Loudness of a programme after ITU-R BS.1770-4.</summary>
public static class Loudness
{
    /// <summary>What silence measures: nothing passes the absolute gate.</summary>
    public const double Silence = double.NegativeInfinity;

    private const double AbsoluteGate = -70;
    private const double RelativeGate = -10;

    /// <summary>Blocks of 400 ms, a new one every 100 ms.</summary>
    private const int Step = StereoBuffer.SampleRate / 10;

    /// <summary>Integrated loudness in LUFS, gated at −70 LUFS and at 10 LU below what passes that.</summary>
    /// <returns>The loudness, or <see cref="Silence"/> when nothing passes the gate or the sound is shorter than 400 ms.</returns>
    public static double Integrated(StereoBuffer sound)
    {
        ArgumentNullException.ThrowIfNull(sound);
        double[] steps = StepEnergies(sound);
        var blocks = new List<double>(steps.Length);
        for (int i = 3; i < steps.Length; i++)
        {
            blocks.Add((steps[i - 3] + steps[i - 2] + steps[i - 1] + steps[i]) / (4 * Step));
        }

        double loud = GatedMean(blocks, AbsoluteGate);
        return loud <= 0 ? Silence : ToLufs(GatedMean(blocks, Math.Max(AbsoluteGate, ToLufs(loud) + RelativeGate)));
    }

    private static double ToLufs(double energy) => -0.691 + 10 * Math.Log10(energy);

    private static double GatedMean(List<double> blocks, double gate)
    {
        double sum = 0;
        int count = 0;
        foreach (double energy in blocks)
        {
            if (energy > 0 && ToLufs(energy) > gate)
            {
                sum += energy;
                count++;
            }
        }

        return count == 0 ? 0 : sum / count;
    }

    private static double[] StepEnergies(StereoBuffer sound)
    {
        var energies = new double[sound.Frames / Step];
        Weigh(sound.Left, energies);
        Weigh(sound.Right, energies);
        return energies;
    }

    private static void Weigh(ReadOnlySpan<float> channel, double[] energies)
    {
        var filter = new KWeighting(StereoBuffer.SampleRate);
        for (int step = 0; step < energies.Length; step++)
        {
            double sum = 0;
            foreach (float sample in channel.Slice(step * Step, Step))
            {
                double weighted = filter.Next(sample);
                sum += weighted * weighted;
            }

            energies[step] += sum;
        }
    }
}
