using System.Collections.Immutable;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Beats;

/// <summary>
/// Finds the beats of music whose file does not say them: the period from the rhythm's own repetition, then the series of
/// beats that meets the most onsets and stays steady (dynamic programming after D. P. W. Ellis, "Beat tracking by dynamic
/// programming", Journal of New Music Research 2007), so that slow changes of tempo are followed. Linear in the length
/// of the music, of which half an hour is looked at.
/// </summary>
public static class BeatEstimator
{
    private const double Steadiness = 100;

    /// <summary>The beats; null with fewer than two onsets.</summary>
    public static BeatEstimate? Estimate(Song song)
    {
        ArgumentNullException.ThrowIfNull(song);
        var envelope = new OnsetEnvelope(song);
        if (envelope.Last <= envelope.First)
        {
            return null;
        }

        double period = PulseFinder.Find(envelope.Frames);
        List<double> frames = Track(envelope.Frames, period);
        double[] times = [.. frames.Select(envelope.SecondsOf)];
        var beats = ImmutableArray.CreateBuilder<double>();
        double seconds = period / OnsetEnvelope.FramesPerSecond;

        // Evenly back to the first note and on to the last.
        for (double before = times[0] - (seconds * Math.Max(0, Math.Ceiling((times[0] - envelope.First - 0.05) / seconds))); before < times[0] - (seconds / 2); before += seconds)
        {
            beats.Add(before);
        }

        beats.AddRange(times);
        double end = Math.Min(envelope.Last, envelope.First + (OnsetEnvelope.MaxFrames / OnsetEnvelope.FramesPerSecond));
        while (beats[^1] <= end || beats.Count < 2)
        {
            beats.Add(beats[^1] + seconds);
        }

        var estimate = new BeatEstimate(beats.ToImmutable(), 0);
        return estimate with { Confidence = GridTrust.Of(envelope.Onsets.Select(o => (estimate.BeatAt(o.Seconds), o.Weight)), 1.0 / 24) };
    }

    private static List<double> Track(ReadOnlySpan<double> frames, double period)
    {
        double mean = 0;
        foreach (double frame in frames)
        {
            mean += frame / frames.Length;
        }

        double[] total = new double[frames.Length];
        int[] from = new int[frames.Length];
        int best = 0;
        for (int i = 0; i < frames.Length; i++)
        {
            double chain = 0;
            from[i] = -1;
            for (int j = Math.Max(0, i - (int)(2 * period)); j <= i - (int)(period / 2); j++)
            {
                double drift = Math.Log((i - j) / period);
                double through = total[j] - (Steadiness * mean * drift * drift);
                (chain, from[i]) = through > chain ? (through, j) : (chain, from[i]);
            }

            total[i] = frames[i] + chain;

            // The last beat lies in the last period, or silence at the end would be left without.
            best = total[i] >= total[best] || best < frames.Length - period ? i : best;
        }

        var beats = new List<double>();
        for (; best >= 0; best = from[best])
        {
            beats.Add(best);
        }

        beats.Reverse();
        return beats;
    }
}
