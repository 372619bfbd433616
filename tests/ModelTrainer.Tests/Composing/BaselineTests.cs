using EventSuite.Neural.Training;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using ModelTrainer.Recipes.Composing;
using ModelTrainer.Recipes.Composing.Baseline;

namespace ModelTrainer.Tests.Composing;

public sealed class BaselineTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    public void The_5_grams_hear_what_stood_bars_ago(int theme)
    {
        (double best, double together, int events) = Nats(seed => MadeUpPieces.Of(seed, theme: theme));

        // Twelve pitches by chance cost ln 12 = 2.5 nats each, but the second half is the first once more.
        double first = Math.Log(12) * theme / 16;
        Assert.InRange(best / events, first, first + .6);
        Assert.InRange(together / events, .9 * first, best / events);
    }

    [Fact]
    public void By_chance_is_by_chance()
    {
        (_, double together, int events) = Nats(seed => MadeUpPieces.Of(seed));

        Assert.InRange(together / events, Math.Log(12) - .05, Math.Log(12) + .25);
    }

    private static (double Best, double Together, int Events) Nats(Func<int, Piece> make)
    {
        Piece[] learned = [.. Enumerable.Range(0, 40).Select(make)], heldOut = [.. Enumerable.Range(100, 10).Select(make)];
        StyleSpec style = StyleBuilder.Of("irish", ["Lead"], learned, hasChords: false, minorShift: 0) with { Width = 4, Hidden = 4, Layers = 1 };
        (double best, double together) = NGramBaseline.Nats(new EventNetwork(style, new RandomSource(1)), learned, heldOut);
        return (best, together, heldOut.Sum(p => p.Parts[0].Length));
    }
}
