using DemoMusic.Score;

namespace DemoMusic.Pieces;

/// <summary>The tempo of a piece: steady or changing bar by bar, broader in the last two bars.</summary>
public static class TempoMap
{
    private const int MicrosecondsPerMinute = 60_000_000;

    /// <summary>The tempo changes, one for each bar in which the tempo differs.</summary>
    /// <param name="bars">Where each bar begins and its time signature, in order.</param>
    /// <param name="from">Beats a minute at the beginning.</param>
    /// <param name="to">Beats a minute before the closing bars.</param>
    public static IReadOnlyList<TempoChange> Build(IReadOnlyList<(int Tick, Meter Meter)> bars, int from, int to)
    {
        List<TempoChange> changes = [];
        for (int i = 0; i < bars.Count; i++)
        {
            int percent = (bars.Count - i) switch { 1 => 72, 2 => 86, _ => 100 };
            int hundredths = ((from * 100) + ((to - from) * 100 * i / bars.Count)) * percent / 100;
            long perQuarter = (long)MicrosecondsPerMinute * 100 * Meter.Quarter / hundredths / bars[i].Meter.Beat;
            if (changes.Count == 0 || changes[^1].MicrosecondsPerQuarter != perQuarter)
            {
                changes.Add(new TempoChange(bars[i].Tick, (int)perQuarter));
            }
        }

        return changes;
    }

    /// <summary>How long the ticks up to <paramref name="end"/> last, in seconds.</summary>
    public static double Seconds(IReadOnlyList<TempoChange> tempos, int end)
    {
        double micro = 0;
        for (int i = 0; i < tempos.Count; i++)
        {
            int next = i + 1 < tempos.Count ? tempos[i + 1].Tick : end;
            micro += (double)(next - tempos[i].Tick) * tempos[i].MicrosecondsPerQuarter / Meter.Quarter;
        }

        return micro / 1_000_000;
    }
}
