using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>The weights of one direction of one recurrent layer; gates are stacked in the rows.</summary>
/// <param name="Input">Gates by inputs.</param>
/// <param name="Hidden">Gates by hidden units.</param>
/// <param name="InputBias">One for each gate's unit.</param>
/// <param name="HiddenBias">One for each gate's unit.</param>
public sealed record RecurrentWeights(Tensor Input, Tensor Hidden, Tensor InputBias, Tensor HiddenBias)
{
    internal Tensor[] All => [Input, Hidden, InputBias, HiddenBias];
}
