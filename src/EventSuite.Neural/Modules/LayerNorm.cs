using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Modules;

/// <summary>Brings every row to mean 0 and variance 1, then scales and shifts.</summary>
public sealed class LayerNorm : Layer
{
    private readonly float eps;

    /// <summary>Scale 1 and shift 0 to begin with.</summary>
    public LayerNorm(int width, float eps = 1e-5f)
    {
        this.eps = eps;
        Weight = Parameter("weight", Tensor.Filled(new Shape(width), 1));
        Bias = Parameter("bias", Tensor.Zeros(width));
    }

    /// <summary>The scale of each column.</summary>
    public Tensor Weight { get; }

    /// <summary>The shift of each column.</summary>
    public Tensor Bias { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x) => x.LayerNorm(Weight, Bias, eps);
}
