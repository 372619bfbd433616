using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Modules;

/// <summary>A weighted sum of the last axis for each output.</summary>
public sealed class Linear : Layer
{
    /// <summary>With PyTorch's default initialisation.</summary>
    public Linear(int inputs, int outputs, RandomSource random, bool bias = true)
    {
        Weight = Parameter("weight", Initialisers.FanIn(random, inputs, outputs, inputs));
        Bias = bias ? Parameter("bias", Initialisers.FanIn(random, inputs, outputs)) : null;
    }

    /// <summary>Outputs by inputs.</summary>
    public Tensor Weight { get; }

    /// <summary>One for each output, or none.</summary>
    public Tensor? Bias { get; }

    internal override bool KeepsNothing => true;

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x) => x.Linear(Weight, Bias);
}
