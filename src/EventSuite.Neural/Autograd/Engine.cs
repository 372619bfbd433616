using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Walks the recorded operations backwards.</summary>
public static class Engine
{
    /// <summary>The gradients of one output by several tensors; null where the output does not depend on one.</summary>
    /// <param name="output">What is differentiated.</param>
    /// <param name="by">Leaves or computed tensors.</param>
    /// <param name="upstream">The gradient that flows in; may be left out for a single value, then 1.</param>
    /// <param name="createGraph">Record the way back as well, so that the result can be differentiated again.</param>
    public static Tensor?[] Gradients(Tensor output, IReadOnlyList<Tensor> by, Tensor? upstream = null, bool createGraph = false)
    {
        Tensor?[] found = new Tensor?[by.Count];
        Walk(output, upstream, createGraph, flow: null, (tensor, gradient) =>
        {
            for (int i = 0; i < found.Length; i++)
            {
                if (ReferenceEquals(by[i], tensor))
                {
                    found[i] = found[i] is { } before ? before + gradient : gradient;
                }
            }
        });
        return found;
    }

    internal static void Backward(Tensor output, Tensor? upstream)
    {
        using Flow flow = new();
        Walk(output, upstream, createGraph: false, flow, (tensor, gradient) =>
        {
            if (tensor.Source is null)
            {
                // A copy where the gradient is shared: a later step may add to it in place.
                tensor.Grad = tensor.Grad is { } before ? before + gradient : new Tensor(gradient.Shape, [.. gradient.Data]);
            }
        });
    }

    private static void Walk(Tensor output, Tensor? upstream, bool createGraph, Flow? flow, Action<Tensor, Tensor> visit)
    {
        if (!output.RequiresGrad)
        {
            throw new InvalidOperationException(
                $"nothing to go back to: the tensor {output.Shape} was computed from no parameter, or with gradients switched off");
        }

        if (upstream is null && output.Shape.Count != 1)
        {
            throw new ShapeException($"a backward pass from {output.Shape} needs the gradient that flows in; only a single value has its own");
        }

        if (upstream is not null && !upstream.Shape.Equals(output.Shape))
        {
            throw new ShapeException($"the gradient {upstream.Shape} flows into a tensor {output.Shape}");
        }

        using GradMode.Scope scope = GradMode.Set(createGraph);
        Backlog backlog = new(output, upstream ?? Tensor.Filled(output.Shape, 1), createGraph, flow);
        backlog.Run(visit);
    }
}
