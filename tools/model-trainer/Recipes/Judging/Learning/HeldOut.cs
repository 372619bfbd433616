using EventSuite.Neural.Training;
using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Recipes.Judging.Disorder;
using StyleJudge.Features;
using StyleJudge.Form;

namespace ModelTrainer.Recipes.Judging.Learning;

/// <summary>The validation split as examples, always the same: each piece as a judge hears it, and once out of order.</summary>
internal static class HeldOut
{
    private const int MostOfOneSet = 120;

    public static IReadOnlyList<Example> Of(JudgingCorpus corpus, ulong seed)
    {
        var random = new RandomSource(seed);
        var examples = new List<Example>();
        foreach (SetRole role in (SetRole[])[SetRole.Style, SetRole.Other])
        {
            JudgingPiece[] pieces = [.. corpus.Of(role, Split.Validation).GroupBy(p => p.Set).SelectMany(set => set.Take(MostOfOneSet))];
            for (int i = 0; i < pieces.Length; i++)
            {
                Window other = pieces[(i + 1) % pieces.Length].First;
                Hearing? music = Hearing.Of(MusicForm.Of(pieces[i].First.Strikes));
                Hearing? disorder = Hearing.Of(MusicForm.Of(AnyDisorder.Of(pieces[i].First, () => other, random, i % AnyDisorder.Kinds)));
                if (music is not null)
                {
                    examples.Add(role == SetRole.Style ? Example.OfStyle(music) : Example.OfOther(music));
                }

                if (disorder is not null)
                {
                    examples.Add(Example.OfDisorder(disorder, role == SetRole.Style));
                }
            }
        }

        return examples;
    }
}
