using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests;

/// <summary>Scores at random, from a seed: chords, repeats, overlaps and drums, on several tracks.</summary>
internal static class RandomScore
{
    public static Score Of(int seed, int lowest = 30, int highest = 97, bool drums = true)
    {
        var random = new Random(seed);
        int ticksPerQuarter = new[] { 4, 12, 24, 96, 480 }[random.Next(5)];
        var notes = new Note[random.Next(1, 80)];
        for (int i = 0; i < notes.Length; i++)
        {
            int track = random.Next(3);
            bool drum = drums && track == 2;
            notes[i] = new Note(
                random.Next(16 * ticksPerQuarter),
                random.Next(1, 3 * ticksPerQuarter),
                (byte)random.Next(lowest, highest),
                (byte)random.Next(1, 128),
                drum ? Note.DrumChannel : (byte)track,
                0,
                track);
        }

        return new Score(ticksPerQuarter, notes);
    }
}
