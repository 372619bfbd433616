using StyleJudge.Form;

namespace StyleJudge.Features;

/// <summary>Music as the network and the pitch model take it in.</summary>
/// <param name="Moments">How many; 1 or more.</param>
/// <param name="Tonality">Key and middle.</param>
/// <param name="Columns">See <see cref="Features.Columns"/>.</param>
/// <param name="Roll">See <see cref="PianoRoll"/>.</param>
/// <param name="Pitches">See <see cref="PitchDistribution"/>.</param>
internal sealed record Hearing(int Moments, Tonality Tonality, float[] Columns, float[] Roll, double[] Pitches)
{
    /// <summary>See <see cref="Features.Habits"/>.</summary>
    public double[] Habits => Features.Habits.Of(Columns, Moments, Pitches);

    /// <summary>Hears a form; null when there is nothing to hear.</summary>
    public static Hearing? Of(MusicForm form)
    {
        if (form.Moments.Count == 0)
        {
            return null;
        }

        Tonality tonality = Tonality.Of(form);
        return new Hearing(
            form.Moments.Count,
            tonality,
            Features.Columns.Of(form, tonality),
            PianoRoll.Of(form, tonality),
            PitchDistribution.Of(form, tonality));
    }
}
