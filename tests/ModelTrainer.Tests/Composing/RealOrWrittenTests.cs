using LstmCnnComposer.Pieces;
using ModelTrainer.Recipes;
using ModelTrainer.Recipes.Composing;

namespace ModelTrainer.Tests.Composing;

public sealed class RealOrWrittenTests
{
    private static readonly Piece[] Eighths = [.. Enumerable.Range(0, 60).Select(seed => MadeUpPieces.Of(seed, bars: 8))];

    [Fact]
    public void What_is_alike_is_not_told_apart()
    {
        Assert.InRange(RealOrWritten.Measure(Eighths[..30], Eighths[30..]).First().Value, .2, .8);
        Assert.InRange(RealOrWritten.Control(Eighths[..30], Eighths[30..]).Value, .2, .8);
    }

    [Fact]
    public void What_differs_is_told_apart_and_named()
    {
        Piece[] quarters = [.. Enumerable.Range(0, 30).Select(seed => MadeUpPieces.Of(seed, bars: 8, ticks: 12))];

        Metric[] metrics = [.. RealOrWritten.Measure(Eighths, quarters)];

        Assert.Equal(1, metrics[0].Value, 3);
        Assert.Contains(metrics[1..], m => m.Name.Contains("share of quarters", StringComparison.Ordinal) && m.Value > 1);
    }
}
