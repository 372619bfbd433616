using System.Globalization;
using EventSuite.Neural.Weights;
using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Runs;

namespace ModelTrainer.Recipes.Judging;

/// <summary>The card of a judge.</summary>
internal static class JudgeCard
{
    public static ModelCard Of(JudgePurpose purpose, RunConfig config, JudgingCorpus corpus, IReadOnlyList<Metric> metrics)
    {
        string sets = string.Join("\n", corpus.Summary.Sets.Select(set => string.Create(
            CultureInfo.InvariantCulture,
            $"- {set.Name}: {set.Examples["training"]} pieces learned from, {set.Examples["validation"]} for choosing and calibrating, {set.Examples["test"]} for the figures; {set.Refused.Count} left out.")));
        return new ModelCard(
            purpose.Name,
            $"Says how sure it is, from 0 to 100, that it hears {purpose.Style} and not other music. Half of other music's weight in the calibration is music out of order, so 50 is no pass mark.",
            $"{sets}\n\n{purpose.DataNote}\nNo group (work, composer, melody) is in two parts. SHA-256 {corpus.Summary.Hash}.",
            config.Command(),
            config.Seed,
            [.. metrics.Select(metric => metric.ForCard())],
            [
                "It does not know whether music is good, only whether it sounds like what it learned.",
                "It hears when notes begin and in which relation to each other. How long they are held, how loud, how fast, on what instrument and in which key, it does not hear.",
                "It hears surroundings of about a dozen notes. Form over many bars, such as bars in another order, it hears hardly or not at all.",
                "Music written by a computer in this style pleases it as much as the real thing.",
                "Of pieces with a handful of notes, or all of one texture such as broken chords, it knows little.",
            ]);
    }
}
