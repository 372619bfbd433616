using EventSuite.Music.Notes;

namespace EventSuite.Music.Beats;

/// <summary>Music on 24 ticks to the quarter, with a bar line at tick 0; the rules stand at <see cref="CanonicalForm"/>.</summary>
internal static class Alignment
{
    private const int Ticks = CanonicalForm.TicksPerQuarter;
    private static readonly int[] Lattice = [0, 6, 8, 12, 16, 18, 24];

    /// <summary>The file's own beats and bars.</summary>
    public static Score ToFirstBar(Song song, bool withDrums)
    {
        Score score = Score.Of(song, Ticks);
        score = withDrums ? score : score.WithoutDrums();
        if (score.Notes.IsEmpty)
        {
            return score;
        }

        long bar = score.Bars.BarAt(score.Notes[0].StartTick);
        long start = score.Bars.StartOf(bar);
        long next = score.Bars.StartOf(bar + 1);
        bool cut = next - start < score.Bars.FullBarTicks(next);
        long zero = cut ? next - score.Bars.FullBarTicks(next) : start;
        TimeSignature first = score.Bars.SignatureAt(cut ? next : start);
        return new Score(
            Ticks,
            score.Notes.Select(n => n with { StartTick = n.StartTick - zero }),
            score.Bars.Signatures.Where(s => s.Tick > (cut ? next : start)).Select(s => s with { Tick = s.Tick - zero }).Prepend(first with { Tick = 0 }));
    }

    /// <summary>Estimated beats, inferred bars.</summary>
    public static Score ToBeats(Song song, BeatEstimate beats, bool withDrums)
    {
        int startHint = 0;
        int endHint = 0;
        var notes = new List<Note>(song.Notes.Length);
        foreach (ref readonly Note note in song.Notes.AsSpan())
        {
            long start = OnLattice(beats.BeatAt(song.Tempo.SecondsAt(note.StartTick, ref startHint)));
            long end = OnLattice(beats.BeatAt(song.Tempo.SecondsAt(note.EndTick, ref endHint)));
            notes.Add(note with { StartTick = start, DurationTicks = Math.Max(Lattice[1], end - start) });
        }

        if (!withDrums)
        {
            notes.RemoveAll(n => n.IsDrum);
        }

        if (notes.Count == 0)
        {
            return new Score(Ticks, []);
        }

        // One beat more in front, so that nothing is negative.
        var score = new Score(Ticks, notes.Select(n => n with { StartTick = n.StartTick + Ticks }));
        BarPhase phase = PickupFinder.Infer(score);
        long bar = phase.BeatsPerBar * Ticks;
        long shift = bar - (phase.FirstDownbeat * Ticks);
        long zero = (score.Notes[0].StartTick + shift) / bar * bar;
        return new Score(
            Ticks,
            score.Notes.Select(n => n with { StartTick = n.StartTick + shift - zero }),
            [new TimeSignature(0, phase.BeatsPerBar, 4)]);
    }

    private static long OnLattice(double beat)
    {
        double whole = Math.Max(-1, Math.Floor(beat));
        double place = (beat - whole) * Ticks;
        return ((long)whole * Ticks) + Lattice.MinBy(line => (Math.Abs(line - place), -line));
    }
}
