using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Schedules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Training;

public class ScheduleTests
{
    [Fact]
    public void Exponential_WaitsThenDecays() =>
        Assert.Equal([1f, 1f, .5f, .25f], Factors(new ExponentialAfter(2, .5f), 0, 1, 2, 3));

    [Fact]
    public void Cosine_GoesFromOneToTheFloor() =>
        Assert.Equal([1f, .55f, .1f, .1f], Factors(new Cosine(10, .1f), 0, 5, 10, 99));

    [Fact]
    public void InverseSquareRoot_WarmsUpThenFalls() =>
        Assert.Equal([.25f, .5f, 1f, .5f], Factors(new InverseSquareRoot(4), 0, 1, 3, 15));

    [Fact]
    public void EarlyStopping_WaitsForItsPatience()
    {
        var stopping = new EarlyStopping(2, .1f);
        Assert.True(stopping.Improved(1));
        Assert.False(stopping.Improved(.95f));
        Assert.False(stopping.ShouldStop);
        Assert.False(stopping.Improved(float.NaN));
        Assert.True(stopping.ShouldStop);
        Assert.True(stopping.Improved(.5f));
        Assert.Equal((.5f, 0, false), (stopping.Best, stopping.Waited, stopping.ShouldStop));
    }

    [Fact]
    public void Clipping_ByNormKeepsTheDirection()
    {
        Tensor[] gradients = [Tensor.Of(new Shape(1), 3), Tensor.Of(new Shape(1), -4)];
        Assert.Equal(5, Clip.ByNorm(gradients, 1));
        Assert.Equal(.6f, gradients[0].Item, 1e-5f);
        Assert.Equal(-.8f, gradients[1].Item, 1e-5f);
        Assert.Equal(1, Clip.ByNorm(gradients, 2), 1e-5f);
        Assert.Equal(.6f, gradients[0].Item, 1e-5f);
    }

    private static float[] Factors(ISchedule schedule, params int[] steps) => [.. steps.Select(s => MathF.Round(schedule.FactorAt(s), 6))];
}
