using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Modules;

/// <summary>A module with one tensor in and one out.</summary>
public abstract class Layer : Module
{
    /// <summary>The output for an input.</summary>
    /// <exception cref="ShapeException">The input's shape does not fit; the message says how.</exception>
    public abstract Tensor Forward(Tensor x);
}
