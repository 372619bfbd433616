using StyleJudge.Form;

namespace StyleJudge.Features;

/// <summary>
/// What happens in each moment, as a column of numbers: degrees of the scale that sound and begin, intervals above the bass, steps
/// and leaps of the bass, of the top and of all voices, rhythm, and texture.
/// </summary>
internal static class Columns
{
    private const int Widest = 12; // semitones of a leap that are told apart
    private const int Leaps = (2 * Widest) + 1;
    private const int Sounding = 0;
    private const int Begun = Sounding + 12;
    private const int AboveBass = Begun + 12;
    private const int BassLeap = AboveBass + 12;
    private const int TopLeap = BassLeap + Leaps;
    private const int AllLeaps = TopLeap + Leaps;
    private const int Gap = AllLeaps + Leaps;
    private const int Texture = Gap + GapClasses;
    private const int GapClasses = 7;
    private const int TextureCount = 8;

    /// <summary>Numbers in a column.</summary>
    public const int Count = Texture + TextureCount;

    /// <summary>The columns, one number after the other: shape [<see cref="Count"/>, moments].</summary>
    public static float[] Of(MusicForm form, Tonality tonality)
    {
        int moments = form.Moments.Count;
        float[] columns = new float[Count * moments];
        double usual = moments == 0 ? 1 : form.Moments.Select(m => m.Gap).Order().ElementAt(moments / 2);
        for (int t = 0; t < moments; t++)
        {
            int column = t;
            Fill((row, value) => columns[(row * moments) + column] += value, form.Moments[t], t > 0 ? form.Moments[t - 1] : null, tonality, usual);
        }

        return columns;
    }

    private static void Fill(Action<int, float> add, Moment moment, Moment? before, Tonality tonality, double usual)
    {
        int bass = moment.Sounding[0];
        int top = moment.Sounding[^1];
        foreach (int pitchClass in moment.Sounding.Select(p => Degree(p, tonality)).Distinct())
        {
            add(Sounding + pitchClass, 1);
        }

        foreach (int pitchClass in moment.Moved.Select(m => Degree(m.Pitch, tonality)).Distinct())
        {
            add(Begun + pitchClass, 1);
        }

        foreach (int interval in moment.Sounding.Skip(1).Select(p => (p - bass) % 12).Distinct())
        {
            add(AboveBass + interval, 1);
        }

        if (before is not null && before.Sounding[0] != bass)
        {
            add(BassLeap + Leap(before.Sounding[0], bass), 1);
        }

        if (before is not null && before.Sounding[^1] != top)
        {
            add(TopLeap + Leap(before.Sounding[^1], top), 1);
        }

        foreach (Tone tone in moment.Moved)
        {
            if (tone.From is { } from)
            {
                add(AllLeaps + Leap(from, tone.Pitch), 1);
            }
        }

        add(Gap + GapClass(moment.Gap / usual), 1);
        add(Texture, moment.Sounding.Length / 4f);
        add(Texture + 1, moment.Moved.Length / 4f);
        add(Texture + 2, (top - bass) / 24f);
        add(Texture + 3, moment.Moved.Count(m => m.From is null) / 2f);
        add(Texture + 4, (float)((bass - tonality.Middle) / 12));
        add(Texture + 5, (float)((top - tonality.Middle) / 12));
        add(Texture + 6, tonality.IsMinor ? 1 : 0);
        add(Texture + 7, moment.Moved[0].Pitch == bass ? 1 : 0);
    }

    private static int Degree(int pitch, Tonality tonality) => ((pitch - tonality.Tonic) % 12 + 12) % 12;

    private static int Leap(int from, int to) => Math.Clamp(to - from, -Widest, Widest) + Widest;

    /// <summary>0 for a sixth of the usual gap and less, 3 for the usual, 6 for six times and more; borders where no ratio of note values lies.</summary>
    private static int GapClass(double ratio) => ratio switch
    {
        < 0.23 => 0,
        < 0.42 => 1,
        < 0.84 => 2,
        < 1.19 => 3,
        < 2.38 => 4,
        < 4.76 => 5,
        _ => 6,
    };
}
