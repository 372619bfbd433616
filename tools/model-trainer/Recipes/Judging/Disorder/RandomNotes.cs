using EventSuite.Neural.Training;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Disorder;

/// <summary>Notes of no music: one to five voices, in even or uneven rhythm, of all notes or of a scale.</summary>
internal static class RandomNotes
{
    private const double Length = 32; // quarters: eight bars
    private static readonly int[] Scale = [0, 2, 4, 5, 7, 9, 11];

    /// <summary>Eight bars of them, times in quarters.</summary>
    public static Strike[] Of(RandomSource random)
    {
        int voices = 1 + random.Next(5);
        int rhythm = random.Next(3);
        int range = 5 + random.Next(20);
        int? tonic = random.Next(3) == 0 ? random.Next(12) : null;
        var strikes = new List<Strike>();
        for (int voice = 0; voice < voices; voice++)
        {
            int middle = voices == 1 ? 66 : 45 + (voice * 36 / voices) + random.Next(5);
            double even = rhythm == 0 ? .5 : rhythm == 1 ? 1 : .25;
            for (double time = 0; time < Length; time += rhythm == 2 ? .25 * (1 + random.Next(6)) : even)
            {
                int pitch = Math.Clamp(middle + random.Next((2 * range) + 1) - range, 21, 108);
                strikes.Add(new Strike(time, tonic is { } t ? InScale(pitch, t) : pitch));
            }
        }

        return [.. strikes];
    }

    /// <summary>The pitch, or the next above that a major scale has.</summary>
    public static int InScale(int pitch, int tonic)
    {
        while (!Scale.Contains((((pitch - tonic) % 12) + 12) % 12))
        {
            pitch++;
        }

        return pitch;
    }
}
