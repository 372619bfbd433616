using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Modules;

/// <summary>A module with one tensor in and one out.</summary>
public abstract class Layer : Module
{
    /// <summary>The output for an input.</summary>
    /// <exception cref="ShapeException">The input's shape does not fit; the message says how.</exception>
    public abstract Tensor Forward(Tensor x);

    /// <summary>True for a layer that surely keeps neither what comes in nor what goes out, so that its neighbours may use the memory again.</summary>
    internal virtual bool KeepsNothing => false;
}
