using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>One recorded operation: what went in, and how gradients of what came out become gradients of what went in.</summary>
internal sealed class Node(string name, Tensor[] inputs, int outputs, bool twice, Func<Tensor?[], Tensor?[]> backward)
{
    public string Name => name;

    public Tensor[] Inputs => inputs;

    public int Outputs => outputs;

    /// <summary>True when the way back is itself made of recorded operations.</summary>
    public bool Twice => twice;

    public Tensor?[] Backward(Tensor?[] upstream) => backward(upstream);
}
