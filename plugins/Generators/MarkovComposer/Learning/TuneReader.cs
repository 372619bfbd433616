using EventSuite.Music.Analysis;
using EventSuite.Music.Beats;
using EventSuite.Music.Notes;
using MarkovComposer.Model;

namespace MarkovComposer.Learning;

/// <summary>Takes the melody out of music and tells it by degrees, lengths and place in the bar.</summary>
internal static class TuneReader
{
    private const int LeastNotes = 8;
    private const int LegatoTicks = 6; // a shorter gap between notes is articulation, no rest

    private static readonly int[] Lattice = [0, 6, 8, 12, 16, 18, 24]; // sixteenths and triplets of a quarter

    /// <summary>The tune, with the pitch of its tonic; null when there is too little melody, or no meter that can be learned.</summary>
    public static (Tune Tune, int Tonic)? Read(Song song)
    {
        Score score = CanonicalForm.Of(song);
        Note[] line = [.. MelodyFinder.Skyline(score).Notes.Select(OnLattice).GroupBy(n => n.StartTick).Select(g => g.MaxBy(n => n.Pitch))];
        if (line.Length < LeastNotes)
        {
            return null;
        }

        Key key = TonicFinder.Find(score.With(line), song.KeySignatures.Count > 0 ? song.KeySignatures[0] : null);
        TimeSignature meter = score.Bars.SignatureAt(line[^1].StartTick);
        if (Style.Of(meter.Numerator, meter.Denominator, key.IsMinor) is not { } style)
        {
            return null;
        }

        int median = line.Select(n => (int)n.Pitch).Order().ElementAt(line.Length / 2);
        int tonic = median - ((median - key.Tonic + 12) % 12);
        return (new Tune(style, (int)(line[0].StartTick % style.BarTicks), [.. Steps(line, tonic, style)]), tonic);
    }

    private static IEnumerable<Step> Steps(Note[] line, int tonic, Style style)
    {
        for (int i = 0; i < line.Length; i++)
        {
            long untilNext = i + 1 < line.Length ? line[i + 1].StartTick - line[i].StartTick : line[i].DurationTicks;
            long sounding = untilNext - line[i].DurationTicks < LegatoTicks ? untilNext : line[i].DurationTicks;
            long silent = (untilNext - sounding) % style.BarTicks; // empty bars teach nothing
            yield return new Step((sbyte)Math.Clamp(line[i].Pitch - tonic, -63, 63), (byte)Math.Clamp(sounding, 1, 255));
            if (silent > 0)
            {
                yield return new Step(Step.Rest, (byte)Math.Min(silent, 255));
            }
        }
    }

    private static Note OnLattice(Note note)
    {
        long start = OnLattice(note.StartTick);
        return note with { StartTick = start, DurationTicks = Math.Max(Lattice[1], OnLattice(note.EndTick) - start) };
    }

    private static long OnLattice(long tick)
    {
        long quarter = tick / Step.TicksPerQuarter * Step.TicksPerQuarter;
        return quarter + Lattice.MinBy(line => Math.Abs(line - (tick - quarter)));
    }
}
