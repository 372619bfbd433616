using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Modules;

/// <summary>A layer without parameters, such as an activation.</summary>
public sealed class Function(Func<Tensor, Tensor> function) : Layer
{
    private bool known;

    internal override bool KeepsNothing => known;

    /// <summary>x where positive, else 0.</summary>
    public static Function Relu() => new(x => x.Relu()) { known = true };

    /// <summary>x where positive, else the slope times x.</summary>
    public static Function LeakyRelu(float slope) => new(x => x.LeakyRelu(slope)) { known = true };

    /// <summary>The hyperbolic tangent.</summary>
    public static Function Tanh() => new(x => x.Tanh()) { known = true };

    /// <summary>The largest of each square window.</summary>
    public static Function MaxPool2d(int kernel, int stride) => new(x => x.MaxPool2d((kernel, kernel), (stride, stride))) { known = true };

    /// <summary>The largest of each of height by width windows.</summary>
    public static Function AdaptiveMaxPool2d(int height, int width) => new(x => x.AdaptiveMaxPool2d(height, width)) { known = true };

    /// <summary>All axes but the first as one.</summary>
    public static Function Flatten() => new(x => x.Reshape(x.Shape[0], -1)) { known = true };

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x) => function(x);
}
