using EventSuite.Music.Notes;

namespace EventSuite.Music.Copying;

/// <summary>
/// A melody as tokens that know nothing of key, tempo, register or articulation: for each note but the last, how far the next
/// one is in pitch (semitones) and in time (24ths of a quarter, from onset to onset). Where several notes start
/// together, the highest counts; drums do not.
/// </summary>
public static class MelodyTokens
{
    private const int LongestStep = 0xFFFF;

    /// <summary>The tokens, one less than there are onsets. A token is time × 256 + interval + 128; steps in time beyond 65,535 are all alike.</summary>
    public static int[] Of(Score score)
    {
        ArgumentNullException.ThrowIfNull(score);
        Note[] line = [.. score.WithoutDrums().Rescale(24).Notes.GroupBy(n => n.StartTick).Select(chord => chord.MaxBy(n => n.Pitch))];
        int[] tokens = new int[Math.Max(0, line.Length - 1)];
        for (int i = 0; i < tokens.Length; i++)
        {
            int time = (int)Math.Min(line[i + 1].StartTick - line[i].StartTick, LongestStep);
            tokens[i] = (time << 8) | (line[i + 1].Pitch - line[i].Pitch + 128);
        }

        return tokens;
    }
}
