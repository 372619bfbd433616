using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>One recorded operation: what went in, and how gradients of what came out become gradients of what went in.</summary>
internal sealed class Node(string name, Tensor[] inputs, int outputs, bool twice, Func<Tensor?[], Tensor?[]> backward)
{
    private readonly List<float[]> owned = [];
    private bool spent;

    public string Name => name;

    public Tensor[] Inputs => inputs;

    public int Outputs => outputs;

    /// <summary>True when the way back is itself made of recorded operations.</summary>
    public bool Twice => twice;

    /// <summary>Arrays that only this operation's way back needs; the last backward pass through it hands them on.</summary>
    public void Own(params ReadOnlySpan<float[]> arrays) => owned.AddRange(arrays);

    public Tensor?[] Backward(Tensor?[] upstream)
    {
        if (spent)
        {
            throw new InvalidOperationException(
                $"a second backward pass through '{name}': its memory was handed on after the first; add the losses and go back once");
        }

        if (GradMode.Enabled)
        {
            // The way back is being recorded and needs the arrays again, nobody knows for how long.
            owned.Clear();
        }

        return backward(upstream);
    }

    public void Release()
    {
        spent = owned.Count > 0;
        owned.ForEach(Spare.Give);
        owned.Clear();
    }
}
