using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace SteadyPulse;

/// <summary>A judge in one class: how steadily the rhythm goes. It hears when notes start, and nothing else.</summary>
public sealed class SteadyPulse : IMusicJudge
{
    private const int Sixteenth = 12; // Ticks; a quarter has 48.

    public Judgement Judge(JudgeRequest request, PluginCall call)
    {
        Score score = Score.Of(request.ReadSong(), 4 * Sixteenth);
        if (score.Notes.Length < 4)
        {
            throw PluginFaultException.MusicUnusable($"There are {score.Notes.Length} notes: too few for a rhythm.");
        }

        long[] starts = [.. score.Notes.Select(n => n.StartTick).Distinct()];
        double grid = 100 * starts.Average(start => Closeness(start % Sixteenth));
        double pulse = 100.0 * Beats(score, starts).Average(hit => hit ? 1 : 0);
        double memory = 100 * Memory(score, starts);
        return new Judgement(
            ((2 * pulse) + (2 * memory) + grid) / 5,
            [
                new("Pulse", pulse, 2, $"A note starts on {pulse:0}% of the beats."),
                new("Memory", memory, 2, $"Neighbouring bars share {memory:0}% of their rhythm."),
                new("Grid", grid, 1, $"Notes start close to a sixteenth: {grid:0} of 100."),
            ],
            pulse > 60 ? "You can clap to it." : "The beat stays hidden.");
    }

    /// <summary>1 on a sixteenth, 0 halfway between two.</summary>
    private static double Closeness(long off) => 1 - (Math.Min(off, Sixteenth - off) / (Sixteenth / 2.0));

    /// <summary>For each beat from the first note to the last: does a note start on it?</summary>
    private static IEnumerable<bool> Beats(Score score, long[] starts)
    {
        var onsets = starts.ToHashSet();
        long beat = score.Bars.BeatTicks(0);
        for (long at = starts[0] / beat * beat; at <= starts[^1]; at += beat)
        {
            yield return onsets.Contains(at);
        }
    }

    /// <summary>The share of onsets that a bar has in common with the one before; 1 for a single bar.</summary>
    private static double Memory(Score score, long[] starts)
    {
        HashSet<long>[] bars = [.. starts.GroupBy(score.Bars.BarAt).Select(bar => bar.Select(at => at - score.Bars.StartOf(bar.Key)).ToHashSet())];
        return bars.Zip(bars.Skip(1), (a, b) => (double)a.Intersect(b).Count() / a.Union(b).Count()).DefaultIfEmpty(1).Average();
    }
}
