using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Losses;

/// <summary>Checks that losses share.</summary>
internal static class LossShapes
{
    public static void Same(string name, Tensor x, Tensor target)
    {
        if (!x.Shape.Equals(target.Shape))
        {
            throw new ShapeException($"{name}: the target {target.Shape} must have the input's shape {x.Shape}");
        }
    }
}
