using EventSuite.Neural.Training;
using ModelTrainer.Recipes.Judging;
using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Recipes.Judging.Disorder;
using ModelTrainer.Recipes.Judging.Figures;
using StyleJudge.Features;
using StyleJudge.Form;

namespace StyleJudge.Tests;

/// <summary>Floors a little below the model card's figures. The weights that ship, on works and composers that they were not trained on (fold 0), first eight bars each.</summary>
public sealed class HeldOutTests
{
    private static readonly Lazy<JudgingCorpus> Corpus = new(() => JudgingCorpus.Read(BachSets.In(SharedData.Folder(), _ => { }), 0, TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("other composers, Mutopia", .92)]
    [InlineData("Irish dances", .99)]
    [InlineData("Irish tunes from ABC", .99)]
    [InlineData("English folk dances with chords", .97)]
    [InlineData("pop songs", .97)]
    public void Bach_is_told_from_other_music(string set, double bar)
    {
        double auc = Bootstrap.AucOf(Scores(Bachs()), Scores(Pieces().Where(p => p.Set.Name == set).Where((_, i) => set.StartsWith("other", StringComparison.Ordinal) || i % 4 == 0)));
        Assert.True(auc >= bar, $"AUC {auc:0.000}");
    }

    [Fact]
    public void Random_notes_score_at_most_ten_but_for_a_few()
    {
        var random = new RandomSource(7);
        double[] scores = [.. Enumerable.Range(0, 200).Select(_ => Score(RandomNotes.Of(random)))];
        Assert.True(scores.Average() < 2 && scores.Count(s => s > 10) <= 8, $"mean {scores.Average():0.0}, {scores.Count(s => s > 10)} of 200 above 10");
    }

    [Fact]
    public void Nearly_every_piece_scores_above_itself_put_out_of_order()
    {
        var random = new RandomSource(7);
        (double Own, double Shuffled, double Jittered)[] scores =
            [.. Bachs().Select(p => (Score(p.First.Strikes), Score(Disorders.Shuffled(p.First, 1, random)), Score(Disorders.Jittered(p.First, 1, 2, random))))];
        Assert.True(scores.Average(s => s.Own > s.Shuffled ? 1 : 0) >= .9, $"{scores.Average(s => s.Own > s.Shuffled ? 1 : 0):0.000} above its beats shuffled");
        Assert.True(scores.Average(s => s.Own > s.Jittered ? 1 : 0) >= .95, $"{scores.Average(s => s.Own > s.Jittered ? 1 : 0):0.000} above its pitches off");
    }

    private static IEnumerable<JudgingPiece> Pieces() => Corpus.Value.Pieces.Where(p => p.Split == Split.Test);

    private static IEnumerable<JudgingPiece> Bachs() => Pieces().Where(p => p.Set.Role == SetRole.Style);

    private static double[] Scores(IEnumerable<JudgingPiece> pieces) => [.. pieces.Select(p => Score(p.First.Strikes))];

    private static double Score(Strike[] strikes) => Bach.Model.Score(Bach.Model.Ask(Hearing.Of(MusicForm.Of(strikes))!));
}
