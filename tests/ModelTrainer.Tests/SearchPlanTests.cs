using ModelTrainer.Search;

namespace ModelTrainer.Tests;

/// <summary>Which values a search tries.</summary>
public sealed class SearchPlanTests
{
    [Theory]
    [InlineData("learningRate=1e-4..1e-2:3", "learningRate", "0.0001 0.001 0.01")]
    [InlineData("dropout=0..0.5:3", "dropout", "0 0.25 0.5")]
    [InlineData("rnnSize=16..64:3", "rnnSize", "16 40 64")]
    [InlineData("rnnSize=8..512:4", "rnnSize", "8 32 128 512")]
    [InlineData("layers=1..3:9", "layers", "1 2 3")]
    [InlineData("vocabulary=data,v2", "vocabulary", "data v2")]
    public void Points_of_a_range_are_spaced_by_factors_from_a_tenfold_on_and_by_differences_else(string set, string name, string expected) =>
        Assert.Equal(expected.Split(' '), Runs(SearchKind.Grid, 0, 1, set).Select(run => run[name]));

    [Fact]
    public void A_longer_random_search_begins_with_the_runs_of_a_shorter_one()
    {
        string[] set = ["learningRate=1e-4..1e-2", "rnnSize=16..512", "layers=1,2,3", "batch=8"];

        var few = Runs(SearchKind.Random, 5, 3, set);
        var many = Runs(SearchKind.Random, 200, 3, set);

        Assert.Equal(few.Select(run => string.Join(' ', run.Values)), many.Take(5).Select(run => string.Join(' ', run.Values)));
        Assert.Equal(200, many.Select(run => string.Join(' ', run.Values)).Distinct().Count());
        double[] rates = [.. many.Select(run => double.Parse(run["learningRate"]))];
        Assert.All(rates, rate => Assert.InRange(rate, 1e-4, 1e-2));
        Assert.InRange(rates.Count(rate => rate < 1e-3), 75, 125);
        Assert.All(many, run => Assert.Equal("8", run["batch"]));
        Assert.NotEqual(few.Select(run => run["rnnSize"]), Runs(SearchKind.Random, 5, 4, set).Select(run => run["rnnSize"]));
    }

    [Fact]
    public void A_random_search_over_few_values_draws_each_once() =>
        Assert.Equal(["1", "2", "3"], Runs(SearchKind.Random, 50, 1, "layers=1,2,3").Select(run => run["layers"]).Order());

    private static List<IReadOnlyDictionary<string, string>> Runs(SearchKind kind, int trials, ulong seed, params string[] set)
    {
        List<string> faults = [];
        var runs = new SearchPlan("folk-rnn", ["tunes"], kind, trials, seed, set).Runs(faults);
        Assert.Empty(faults);
        return [.. runs.Select(run => run.All)];
    }
}
