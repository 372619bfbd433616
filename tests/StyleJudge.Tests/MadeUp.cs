using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace StyleJudge.Tests;

/// <summary>Music that nobody wrote: one to four voices in sixteenths, eighths, triplets and quarters, some bars of them.</summary>
internal static class MadeUp
{
    public const int Quarter = 24;
    private static readonly int[] Lengths = [6, 12, 12, 8, 24, 36, 48];

    public static Gen<Score> Music { get; } =
        from voices in Gen.Choose(1, 4)
        from seed in Gen.Choose(0, 1_000_000)
        from quarters in Gen.Choose(4, 32)
        select Of(voices, seed, quarters);

    public static Score Of(int voices, int seed, int quarters)
    {
        var random = new EventSuite.Plugins.SeededRandom(seed);
        var notes = new List<Note>();
        for (int voice = 0; voice < voices; voice++)
        {
            int pitch = 48 + (8 * voice);
            for (int tick = 0; tick < quarters * Quarter;)
            {
                int length = Lengths[random.Next(0, Lengths.Length)];
                pitch = Math.Clamp(pitch + random.Next(-5, 6), 30 + (8 * voice), 66 + (8 * voice));
                if (random.Next(0, 8) > 0)
                {
                    notes.Add(new Note(tick, length, (byte)pitch, 80, 0, 0, 0));
                }

                tick += length;
            }
        }

        return new Score(Quarter, notes.Count > 0 ? notes : [new Note(0, Quarter, 60, 80, 0, 0, 0)]);
    }

    public static Score Change(this Score score, Func<Note, int, Note> change) => score.With(score.Notes.Select(change));
}
