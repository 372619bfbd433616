using EventSuite.Music.Notes;

namespace PitchDistributionJudge;

/// <summary>
/// How long each pitch sounds, as the kit counts it: 24 steps to the quarter, one for each step in which the pitch sounds
/// anywhere, so that voices in unison count once. Drums do not count.
/// </summary>
internal static class SoundingTime
{
    private const int StepsPerQuarter = 24;

    /// <summary>Steps of each pitch, shape [128].</summary>
    public static double[] Of(Song song)
    {
        double[] steps = new double[128];
        long[] soundsUntil = new long[128];
        foreach (Note note in Score.Of(song, StepsPerQuarter).WithoutDrums().Notes) // by start
        {
            long from = Math.Max(note.StartTick, soundsUntil[note.Pitch]);
            steps[note.Pitch] += Math.Max(0, note.EndTick - from);
            soundsUntil[note.Pitch] = Math.Max(soundsUntil[note.Pitch], note.EndTick);
        }

        return steps;
    }
}
