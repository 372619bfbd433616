using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>The operations between an output and its leaves, each done when all that used its outputs is done.</summary>
internal sealed class Backlog
{
    private readonly Dictionary<Node, int> users = [];
    private readonly Dictionary<Node, Tensor?[]> pending = [];
    private readonly Dictionary<(Node Node, int Output), Tensor> tensors = [];
    private readonly Tensor output;
    private readonly Tensor upstream;
    private readonly bool createGraph;
    private readonly Flow? flow;

    /// <param name="output">Where to start.</param>
    /// <param name="upstream">The gradient that flows in.</param>
    /// <param name="createGraph">Whether the way back is recorded.</param>
    /// <param name="flow">Hands memory on, where no gradient on the way is seen from outside.</param>
    public Backlog(Tensor output, Tensor upstream, bool createGraph, Flow? flow)
    {
        this.flow = flow;
        this.output = output;
        this.upstream = upstream;
        this.createGraph = createGraph;
        Count();
    }

    public void Run(Action<Tensor, Tensor> visit)
    {
        if (output.Source is null)
        {
            visit(output, upstream);
            return;
        }

        Deliver(output, upstream, visit);
        Stack<Node> ready = new([output.Source]);
        while (ready.TryPop(out Node? node))
        {
            if (createGraph && !node.Twice)
            {
                throw new NotSupportedException(
                    $"'{node.Name}' cannot be differentiated twice; linear, convolution, leaky ReLU, tanh and plain arithmetic can");
            }

            Tensor?[]? gradients = null;
            if (pending.Remove(node, out Tensor?[]? upstreams))
            {
                for (int i = 0; i < upstreams.Length; i++)
                {
                    if (upstreams[i] is { } gradient)
                    {
                        visit(tensors[(node, i)], gradient);
                    }
                }

                gradients = node.Backward(upstreams);
                flow?.Done(node);
            }

            for (int i = 0; i < node.Inputs.Length; i++)
            {
                Tensor input = node.Inputs[i];
                if (gradients?[i] is { } gradient && input.RequiresGrad)
                {
                    Deliver(input, gradient, visit);
                }

                if (input.Source is { } source && --users[source] == 0)
                {
                    ready.Push(source);
                }
            }

            foreach (Tensor? gradient in upstreams ?? [])
            {
                Drop(gradient);
            }
        }
    }

    private void Deliver(Tensor tensor, Tensor gradient, Action<Tensor, Tensor> visit)
    {
        if (!gradient.Shape.Equals(tensor.Shape))
        {
            throw new ShapeException($"a gradient {gradient.Shape} came back for a tensor {tensor.Shape}");
        }

        if (tensor.Source is not { } source)
        {
            visit(tensor, gradient);
            return;
        }

        if (!pending.TryGetValue(source, out Tensor?[]? slots))
        {
            pending[source] = slots = new Tensor?[source.Outputs];
        }

        int index = tensor.SourceOutput;
        tensors[(source, index)] = tensor;
        Tensor? before = slots[index];
        slots[index] = before is null ? gradient : before + gradient;
        flow?.Hold(slots[index]!);
        Drop(before);
    }

    private void Drop(Tensor? gradient)
    {
        if (gradient is not null)
        {
            flow?.Drop(gradient);
        }
    }

    private void Count()
    {
        if (output.Source is not { } root)
        {
            return;
        }

        Stack<Node> open = new([root]);
        users[root] = 0;
        while (open.TryPop(out Node? node))
        {
            foreach (Tensor input in node.Inputs)
            {
                if (input.Source is { } source)
                {
                    if (users.TryGetValue(source, out int count))
                    {
                        users[source] = count + 1;
                    }
                    else
                    {
                        users[source] = 1;
                        open.Push(source);
                    }
                }
            }
        }
    }
}
