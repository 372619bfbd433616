using System.Globalization;
using System.Xml.Linq;
using ModelTrainer.Curves;
using ModelTrainer.Tests.Support;

namespace ModelTrainer.Tests;

/// <summary>Pictures of losses.</summary>
public sealed class CurveTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(500)]
    public void Any_number_of_points_makes_a_picture_within_its_frame(int count)
    {
        XElement picture = Draw("a <b> & \"c\" \u0001", [.. Enumerable.Range(1, count).Select(step => new CurvePoint(step, 4.0 / step, step % 5 == 0 ? 5.0 / step : null, .1))]);

        Assert.StartsWith("a <b> & \"c\"", picture.Elements(Svg + "text").First().Value);
        double[] across = [.. picture.Descendants(Svg + "polyline").SelectMany(line => line.Attribute("points")!.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(point => double.Parse(point.Split(',')[0], CultureInfo.InvariantCulture))];
        Assert.All(across, x => Assert.InRange(x, 0, 860));
        Assert.Equal(count > 0, across.Length > 0);
    }

    [Fact]
    public void Names_at_the_ends_do_not_touch()
    {
        XElement picture = XDocument.Parse(new CurveChart("t", "n", [.. Enumerable.Range(0, 8).Select(i => new CurveSeries($"run {i}", CurveTone.First + i, [(0, 2), (10, 1 + (i * 1e-4))]))]).Draw()).Root!;

        double[] places = [.. picture.Elements(Svg + "text").Where(text => text.Value.StartsWith("run", StringComparison.Ordinal)).Select(text => double.Parse(text.Attribute("y")!.Value, CultureInfo.InvariantCulture)).Order()];

        Assert.Equal(8, places.Length);
        Assert.All(places.Zip(places.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 16.5, $"{pair}"));
        Assert.All(places, place => Assert.InRange(place, 60, 400));
    }

    [Fact]
    public void A_loss_that_is_no_number_is_left_out()
    {
        XElement picture = Draw("t", [new CurvePoint(1, 2, 2, .1), new CurvePoint(2, double.NaN, double.NaN, .1), new CurvePoint(3, 1, 1, .1)]);

        Assert.DoesNotContain(picture.Descendants(Svg + "polyline"), line => line.Attribute("points")!.Value.Contains("NaN", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(1e17, 1e17 + 16)]
    [InlineData(1e17, 1e17)]
    [InlineData(-1.7e308, 1.7e308)]
    [InlineData(5e-324, 1e-320)]
    [InlineData(-9e300, -9e300)]
    public void Losses_that_a_diverged_run_left_make_a_picture_too(double first, double last)
    {
        XElement picture = Draw("t", [new CurvePoint(1, first, null, .1), new CurvePoint(long.MaxValue, last, null, .1)]);

        Assert.InRange(picture.Descendants(Svg + "text").Count(), 4, 40);
        Assert.DoesNotContain("NaN", picture.ToString(), StringComparison.Ordinal);
    }

    private static XElement Draw(string title, CurvePoint[] points)
    {
        using Trainer trainer = new();
        CurveSvg.Write(trainer.At("c.svg"), title, points);
        return XDocument.Load(trainer.At("c.svg")).Root!;
    }
}
