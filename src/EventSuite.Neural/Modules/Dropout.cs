using EventSuite.Neural.Autograd;
using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Modules;

/// <summary>In training sets a share of the values to zero and scales up the rest; else does nothing.</summary>
public sealed class Dropout : Layer
{
    private readonly float share;
    private readonly RandomSource random;

    /// <summary>Drops a share of 0 to below 1.</summary>
    public Dropout(float share, RandomSource random)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(share);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(share, 1);
        (this.share, this.random) = (share, random);
    }

    internal override bool KeepsNothing => true;

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x)
    {
        if (!IsTraining || share == 0)
        {
            return x;
        }

        return x.Drop(share, random.NextBits());
    }
}
