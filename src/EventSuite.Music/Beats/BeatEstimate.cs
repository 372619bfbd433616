using System.Collections.Immutable;

namespace EventSuite.Music.Beats;

/// <summary>Where the beats of a performance fall.</summary>
/// <param name="Times">Seconds, rising; the first at or before the first note, the last after the last onset, or after half an hour. At least two.</param>
/// <param name="Confidence">Share of the weight of all onsets that lies near a beat or its half, third or quarter, beyond chance: 0–1.</param>
public sealed record BeatEstimate(ImmutableArray<double> Times, double Confidence)
{
    /// <summary>The median distance of beats, in seconds.</summary>
    public double PeriodSeconds
    {
        get
        {
            double[] distances = [.. Times.Zip(Times.Skip(1), (a, b) => b - a).Order()];
            return distances[distances.Length / 2];
        }
    }

    /// <summary>Beats a minute, from the period.</summary>
    public double BeatsPerMinute => 60 / PeriodSeconds;

    /// <summary>Which beat a time is, in beats from the first; between beats, and beyond the last, evenly divided.</summary>
    public double BeatAt(double seconds)
    {
        int next = Times.BinarySearch(seconds);
        next = Math.Clamp(next < 0 ? ~next : next + 1, 1, Times.Length - 1);
        return next - 1 + ((seconds - Times[next - 1]) / (Times[next] - Times[next - 1]));
    }
}
