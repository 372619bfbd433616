using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Losses;

/// <summary>The mean of squared differences.</summary>
public static class MeanSquaredError
{
    /// <summary>Over all values.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Tensor Of(Tensor x, Tensor target)
    {
        LossShapes.Same("mse", x, target);
        Tensor difference = x - target;
        return (difference * difference).Mean();
    }
}
