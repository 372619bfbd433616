using EventSuite.Music.Notes;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Data;

/// <summary>Some bars of a piece, as a judge gets them.</summary>
/// <param name="Strikes">The pitched notes, times in ticks.</param>
/// <param name="Quarter">Ticks of a quarter note.</param>
internal sealed record Window(Strike[] Strikes, double Quarter)
{
    /// <summary>What a judge is given at a time.</summary>
    public const int Bars = 8;

    private const int Hop = 4; // bars
    private const int LeastBars = 6; // of a later window
    private const int MostWindows = 24; // so that a long piece does not outweigh a set
    private const int LeastStrikes = 8;
    private const int SmpteQuarter = 480; // such files have no beats: any length will do

    /// <summary>The first eight bars: what a contest's judge hears. Null with too few notes to speak of.</summary>
    public static Window? First(Song song) => Of(song.CropBars(0, Bars).Notes, song);

    /// <summary>Eight bars from every fourth bar on.</summary>
    public static IEnumerable<Window> All(Song song)
    {
        for (int i = 0; i < MostWindows; i++)
        {
            int end = Math.Min(song.BarCount, (i * Hop) + Bars);
            if (i > 0 && end - (i * Hop) < LeastBars)
            {
                yield break;
            }

            long from = i == 0 ? 0 : song.BarStartTick(i * Hop);
            long to = song.BarStartTick(end);
            if (Of(song.Notes.Where(n => n.StartTick >= from && n.StartTick < to), song) is { } window)
            {
                yield return window;
            }
        }
    }

    private static Window? Of(IEnumerable<Note> notes, Song song)
    {
        Strike[] strikes = [.. notes.Where(n => !n.IsDrum).Select(n => new Strike(n.StartTick, n.Pitch))];
        double quarter = song.File.Division.IsSmpte ? SmpteQuarter : song.File.Division.TicksPerQuarter;
        return strikes.Length < LeastStrikes ? null : new Window(strikes, quarter);
    }
}
