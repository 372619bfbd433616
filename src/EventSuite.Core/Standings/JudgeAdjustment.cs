using EventSuite.Core.Events;

namespace EventSuite.Core.Standings;

/// <summary>
/// Strict and mild judges evened out: score = entry + judge + noise, with the judges' offsets shrunk towards nought
/// by the share of noise that the data themselves show (two-way additive model, empirical Bayes).
/// </summary>
internal static class JudgeAdjustment
{
    private const int MaxIterations = 500;
    private const double Converged = 1e-9;

    /// <summary>Entry → adjusted mean on the judges' scale.</summary>
    public static IReadOnlyDictionary<Guid, double> Adjust(IReadOnlyList<EntryTally> tallies, IReadOnlyList<Criterion> criteria)
    {
        // A fixed order of addition, so that the same scores give the same bits.
        var scores = tallies.OrderBy(t => t.EntryId)
            .SelectMany(t => t.Judgments.OrderBy(j => j.JudgeId)
                .Select(j => (Entry: t.EntryId, Judge: j.JudgeId, Value: (double)Points.WeightedMean(j, criteria))))
            .ToList();
        var byEntry = scores.GroupBy(s => s.Entry).ToList();
        var byJudge = scores.GroupBy(s => s.Judge).OrderBy(g => g.Key).ToList();
        var entry = tallies.ToDictionary(t => t.EntryId, _ => 0.0);
        var judge = byJudge.ToDictionary(g => g.Key, _ => 0.0);
        var shrink = 1.0;
        for (var i = 0; i < MaxIterations && scores.Count > 0; i++)
        {
            foreach (var g in byEntry)
            {
                entry[g.Key] = g.Average(s => s.Value - judge[s.Judge]);
            }

            var offsets = byJudge.ToDictionary(g => g.Key, g => g.Sum(s => s.Value - entry[s.Entry]) / (g.Count() + shrink));
            // Shifting all judges against all entries explains the scores as well, and shrinking wants the mean at nought:
            // taking it off at once saves hundreds of iterations that would creep there.
            var mean = offsets.Values.Average();
            var moved = 0.0;
            foreach (var (id, offset) in offsets)
            {
                moved = Math.Max(moved, Math.Abs(offset - mean - judge[id]));
                judge[id] = offset - mean;
            }

            if (moved < Converged)
            {
                break;
            }

            shrink = NoiseShare(scores, entry, judge);
        }

        return entry;
    }

    // Noise variance over the variance between judges, kept within sane bounds when there is little to go by.
    private static double NoiseShare(
        List<(Guid Entry, Guid Judge, double Value)> scores, Dictionary<Guid, double> entry, Dictionary<Guid, double> judge)
    {
        var freedom = Math.Max(1, scores.Count - entry.Count - judge.Count + 1);
        var noise = scores.Sum(s => Math.Pow(s.Value - entry[s.Entry] - judge[s.Judge], 2)) / freedom;
        var between = judge.Values.Sum(o => o * o) / Math.Max(1, judge.Count - 1);
        return between <= 0 ? 100 : Math.Clamp(noise / between, 0.05, 100);
    }
}
