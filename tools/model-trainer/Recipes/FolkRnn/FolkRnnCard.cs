using System.Globalization;
using EventSuite.Neural.Weights;
using ModelTrainer.Runs;

namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>The card of a model of this recipe.</summary>
internal static class FolkRnnCard
{
    public static ModelCard Of(RunConfig config, TuneCorpus corpus, IReadOnlyList<Metric> metrics)
    {
        string sets = string.Join(", ", corpus.Summary.Sets.SkipLast(1).Select(set =>
            string.Create(CultureInfo.InvariantCulture, $"{set.Name} ({set.Examples["all"]} tunes, {set.Refused.Count} left out)")));
        string data = string.Create(
            CultureInfo.InvariantCulture,
            $"{sets}; {corpus.Training.Length} tunes to learn from, {corpus.Validation.Length} held out, {corpus.Vocabulary.Count} kinds of tokens. SHA-256 {corpus.Summary.Hash}. The data's licence decides whether the weights may be passed on.");
        return new ModelCard(
            "folk-rnn",
            "Writes tunes of one voice as folk-rnn's tokens, in the style of what it learned from (after Sturm and others, Music transcription modelling and composition using deep learning, 2016).",
            data, config.Command(), config.Seed, [.. metrics.Select(metric => metric.ForCard())],
            [
                "One voice: no chords beneath, no dynamics, no tempo.",
                "It does not count: bars may be too long or too short, and a part may lack its repeat.",
                "It may repeat a tune that it learned by heart; compare before publishing.",
            ]);
    }
}
