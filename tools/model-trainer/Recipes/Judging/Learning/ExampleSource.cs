using EventSuite.Neural.Training;
using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Recipes.Judging.Disorder;
using StyleJudge.Features;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Learning;

/// <summary>
/// Draws batches: music of the style, other music, and both out of order. Sets by their shares, then half of the time a group and a
/// piece of it, half of the time any piece: neither a composer with many pieces nor one with a single one weighs too much.
/// </summary>
internal sealed class ExampleSource(JudgingCorpus corpus)
{
    /// <summary>Examples of a batch.</summary>
    public const int BatchSize = OfStyle + OfOther + DisorderOfStyle + DisorderOfOther;

    private const int OfStyle = 20;
    private const int OfOther = 24;
    private const int DisorderOfStyle = 14;
    private const int DisorderOfOther = 6;
    private const double MostThinned = .06; // of the notes
    private const double SomeVoicesShare = .15; // of the windows

    private readonly SetDraw _style = new([.. corpus.Of(SetRole.Style, Split.Training)]);
    private readonly SetDraw _other = new([.. corpus.Of(SetRole.Other, Split.Training)]);

    /// <summary>A batch.</summary>
    public IReadOnlyList<Example> Draw(RandomSource random)
    {
        var examples = new List<Example>(BatchSize);
        for (int i = 0; i < BatchSize; i++)
        {
            Example? example = null;
            while (example is null)
            {
                example = Draw(i, random); // null: nothing to hear was left of a window; draw another
            }

            examples.Add(example);
        }

        return examples;
    }

    private Example? Draw(int place, RandomSource random)
    {
        if (place < OfStyle)
        {
            return Hear(Thinned(_style.Window(random).Window, random)) is { } style ? Example.OfStyle(style) : null;
        }

        if (place < OfStyle + OfOther)
        {
            (Window window, JudgingSet set) = _other.Window(random);
            bool accompanied = set.Accompanied && random.Next(2) == 0;
            Hearing? hearing = Hear(accompanied ? Accompaniment.Beneath(window, random) : Thinned(window, random));
            return hearing is null ? null : accompanied ? Example.OfAccompanied(hearing) : Example.OfOther(hearing);
        }

        bool fromStyle = place < OfStyle + OfOther + DisorderOfStyle;
        SetDraw draw = fromStyle ? _style : _other;
        Strike[] disorder = AnyDisorder.Of(draw.Window(random).Window, () => draw.Window(random).Window, random, random.Next(AnyDisorder.Kinds));
        return Hear(disorder) is { } heard ? Example.OfDisorder(heard, fromStyle) : null;
    }

    private static Hearing? Hear(Strike[] strikes) => Hearing.Of(MusicForm.Of(strikes));

    /// <summary>Half of the windows lose a few notes, so that no single one decides; some their upper or lower voices, so that texture does not.</summary>
    private static Strike[] Thinned(Window window, RandomSource random)
    {
        if (random.NextDouble() < SomeVoicesShare)
        {
            return Disorders.SomeVoices(window, random);
        }

        double share = random.Next(2) == 0 ? 0 : MostThinned * random.NextDouble();
        return share == 0 ? window.Strikes : [.. window.Strikes.Where(_ => random.NextDouble() >= share)];
    }
}
