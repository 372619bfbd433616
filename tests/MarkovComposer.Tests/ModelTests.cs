using FsCheck;
using FsCheck.Fluent;
using MarkovComposer.Model;

namespace MarkovComposer.Tests;

public sealed class ModelTests
{
    private static readonly Style Waltz = new(3, 4, false);

    [Fact]
    public void Chances_Are_Those_Of_Witten_And_Bell_By_Hand()
    {
        // Bars of three quarters: C E G, C E G, C E C. Alphabet C E G.
        var model = new StyleModel(Waltz, [Tune(0, 4, 7), Tune(0, 4, 7), Tune(0, 4, 0)]);

        // Always: counts C 4 of 9, E 3, G 2, three kinds, and a third of each: (4 + 3/3) / 12, (3 + 1) / 12, (2 + 1) / 12.
        // At the third beat: C 1 of 3, G 2, two kinds: (1 + 2 * 5/12) / 5, 2 * 4/12 / 5, (2 + 2 * 3/12) / 5.
        Assert.Equal([1.8333333 / 5, 0.6666667 / 5, 2.5 / 5], model.Next(48, [], 4), Close);

        // After E there, in three tunes: the same counts once more. The step before that as well, and before it is nothing.
        double[] once = [(1 + (2 * 1.8333333 / 5)) / 5, 2 * 0.6666667 / 5 / 5, (2 + (2 * 2.5 / 5)) / 5];
        Assert.Equal(once, model.Next(48, [Quarter(4)], 4), Close);
        Assert.Equal(once, model.Next(48, [Quarter(0), Quarter(4)], 1), Close);
        Assert.NotEqual(once, model.Next(48, [Quarter(0), Quarter(4)], 2), Close);
    }

    [Fact]
    public void A_Memory_That_One_Tune_Alone_Has_Is_Not_Asked()
    {
        var model = new StyleModel(Waltz, [Tune(0, 4, 7), Tune(0, 5, 0)]);

        Assert.Equal(model.Next(48, [], 0), model.Next(48, [Quarter(5)], 1));
    }

    [Fact]
    public void Steps_That_Were_Never_Learned_Leave_The_Shorter_Memory()
    {
        var model = new StyleModel(Waltz, [Tune(0, 4, 7), Tune(0, 5, 0)]);

        Assert.Equal(model.Next(24, [], 0), model.Next(24, [Quarter(11)], 4));
    }

    [Fact]
    public void Chances_Always_Add_Up_To_One() =>
        Prop.ForAll(
            (from tunes in Gen.Choose(0, 11).NonEmptyListOf().NonEmptyListOf()
             from past in Gen.Choose(0, 12).ListOf()
             from bar in Gen.Choose(0, 71)
             from order in Gen.Choose(0, StyleModel.MaxOrder)
             select (tunes, past, bar, order)).ToArbitrary(),
            c =>
            {
                var model = new StyleModel(Waltz, [.. c.tunes.Select(t => Tune([.. t]))]);
                double[] chances = model.Next(c.bar, [.. c.past.Select(Quarter)], c.order);
                return chances.All(p => p > 0) && Math.Abs(chances.Sum() - 1) < 1e-9;
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2/2", "4/4 minor")]
    [InlineData("12/8", "12/8 minor")]
    [InlineData("4/3", null)]
    [InlineData("0/4", null)]
    [InlineData("4", null)]
    public void Meters_Are_Read(string meter, string? expected) => Assert.Equal(expected, Style.Of(meter, true)?.ToString());

    private static Tune Tune(params int[] degrees) => new(Waltz, 0, [.. degrees.Select(Quarter)]);

    private static Step Quarter(int degree) => new((sbyte)degree, 24);

    private static bool Close(double a, double b) => Math.Abs(a - b) < 1e-6;
}
