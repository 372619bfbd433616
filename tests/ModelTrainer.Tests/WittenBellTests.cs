using ModelTrainer.Recipes;

namespace ModelTrainer.Tests;

/// <summary>The smoothing by hand: (count + kinds × the shorter context's share) / (all + kinds).</summary>
public sealed class WittenBellTests
{
    [Fact]
    public void A_longer_context_speaks_after_the_shorter_one()
    {
        var model = new WittenBell(words: 4);
        model.Learn([0, 7], 1);
        model.Learn([0, 7], 1);
        model.Learn([0, 8], 2);
        double[] shares = new double[4];

        model.Shares([0, 7], shares);

        // Of no context: .1, .5, .3, .1; after 7 word 1 was met twice and no other.
        Assert.Equal([.1 / 3, 2.5 / 3, .3 / 3, .1 / 3], shares, Near);
    }

    [Fact]
    public void Where_a_context_is_new_the_shorter_one_speaks_alone()
    {
        var model = new WittenBell(words: 3);
        model.Learn([0, 7], 1);
        double[] shares = new double[3];

        model.Shares([0, 9], shares);

        Assert.Equal([1 / 6.0, 4 / 6.0, 1 / 6.0], shares, Near);
    }

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-12;
}
