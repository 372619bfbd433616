using EventSuite.Music.Measures;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Measures;

public class SetComparisonTests
{
    /// <summary>By hand.</summary>
    [Fact]
    public void Compare_SmallSets_IsAsCounted()
    {
        SetComparison c = SetComparison.Compare([0.0, 1.0], [3.0, 5.0]);
        Assert.Equal((1, 0), (c.WithinFirst.Mean, c.WithinFirst.Deviation));
        Assert.Equal((2, 0), (c.WithinSecond.Mean, c.WithinSecond.Deviation));
        Assert.Equal(3.5, c.Across.Mean); // 3, 5, 2 and 4
        Assert.Equal(Math.Sqrt(1.25), c.Across.Deviation, 12);
    }

    [Fact]
    public void Compare_TheSameSet_OverlapsFullyAndDoesNotDiverge()
    {
        double[] set = [1, 4, 9, 16, 25, 36];
        double[] within = [.. from a in set from b in set where a != b select Math.Abs(a - b)];
        DensityComparison same = DensityComparison.Compare(within, within);
        Assert.Equal(0, same.Divergence, 12);
        Assert.InRange(same.Overlap, 0.7, 1); // less than 1: density lies beyond the outermost samples
    }

    /// <summary>Two Gaussian clouds a distance apart: the area under both is known.</summary>
    [Theory]
    [InlineData(0, 1.0)]
    [InlineData(2, 0.3173)] // 2 Φ(−1)
    [InlineData(4, 0.0455)] // 2 Φ(−2)
    public void Overlap_GaussianClouds_IsTheAreaUnderBoth(double apart, double area)
    {
        double[] first = Cloud(0);
        double[] second = Cloud(apart);
        Assert.Equal(area, DensityComparison.Compare(first, second).Overlap, 0.02);
    }

    [Fact]
    public void Density_ManySamplesOnAGrid_IsTheSumOverAll()
    {
        double[] many = [.. Enumerable.Range(0, 20_000).Select(i => Normal((i + 0.5) / 20_000) + (i % 3))];
        var density = new KernelDensity(many);
        double height = 1 / (many.Length * density.Width * Math.Sqrt(2 * Math.PI));
        foreach (double x in new[] { -4.0, -1, 0.3, 1, 2.5, 6 })
        {
            double exact = many.Sum(s => height * Math.Exp(-0.5 * Math.Pow((x - s) / density.Width, 2)));
            Assert.Equal(exact, density.At(x), exact * 1e-4);
        }
    }

    [Fact]
    public void Compare_SetsThatHaveNoDensity_SaysNothing()
    {
        SetComparison c = SetComparison.Compare([1.0, 1.0, 1.0], [2.0, 3.0, 5.0]);
        Assert.True(double.IsNaN(c.FirstToAcross.Overlap) && double.IsNaN(c.FirstToAcross.Divergence));
        Assert.False(double.IsNaN(c.SecondToAcross.Overlap));
    }

    [Fact]
    public void Compare_BadSets_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => SetComparison.Compare([1.0], [1.0, 2.0]));
        Assert.Contains("Piece 1", Assert.Throws<ArgumentException>(() => SetComparison.Compare([1.0, double.NaN], [1.0, 2.0])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => SetComparison.Compare([[1.0], [1.0, 2.0]], [[1.0], [2.0]]));
    }

    [Fact]
    public void Compare_AnySets_IsSymmetricAndInRange() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            var random = new Random(seed);
            double[] a = [.. Enumerable.Range(0, 8).Select(_ => random.NextDouble())];
            double[] b = [.. Enumerable.Range(0, 6).Select(_ => random.NextDouble() * 2)];
            SetComparison ab = SetComparison.Compare(a, b);
            SetComparison ba = SetComparison.Compare(b, a);
            return Math.Abs(ab.Across.Mean - ba.Across.Mean) < 1e-12
                && Math.Abs(ab.FirstToAcross.Overlap - ba.SecondToAcross.Overlap) < 1e-9
                && Math.Abs(ab.FirstToAcross.Divergence - ba.SecondToAcross.Divergence) < 1e-9
                && ab.FirstToAcross.Overlap is >= 0 and <= 1 && ab.FirstToAcross.Divergence >= 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(20));

    [Fact]
    public void Compare_ChoralesWithChoralesAndWithFolk_TellsThemApart()
    {
        double[][] features = [.. new[] { "jsb-chorales", "nottingham" }.Select(f => ScoreFolder.Songs(f).Select(s => PitchMeasures.PitchClassEntropy(Score.Of(s))).Take(200).ToArray())];
        DensityComparison alike = SetComparison.Compare(features[0][..100], features[0][100..]).FirstToAcross;
        DensityComparison unlike = SetComparison.Compare(features[0], features[1]).FirstToAcross;
        TestContext.Current.TestOutputHelper!.WriteLine($"chorales and chorales: {alike}; chorales and folk: {unlike}");
        Assert.True(alike.Overlap > 0.9 && alike.Overlap > unlike.Overlap + 0.1 && alike.Divergence < unlike.Divergence);
    }

    private static double[] Cloud(double centre) => [.. Enumerable.Range(0, 4000).Select(i => centre + Normal((i + 0.5) / 4000))];

    /// <summary>The quantile of the standard normal distribution, by bisection of its integral.</summary>
    private static double Normal(double p)
    {
        double low = -8;
        double high = 8;
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            (low, high) = Phi(middle) < p ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static double Phi(double x)
    {
        double term = x;
        double sum = x;
        for (int i = 1; i < 200; i++)
        {
            sum += term *= x * x / ((2 * i) + 1);
        }

        return 0.5 + (sum * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI));
    }
}
