using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Modules;

/// <summary>Self-attention with several heads, over batch, steps, width (torch's MultiheadAttention with batch_first).</summary>
public sealed class MultiheadAttention : Module
{
    private readonly int width;
    private readonly int heads;
    private readonly Tensor inWeight;
    private readonly Tensor inBias;
    private readonly Linear output;

    /// <summary>With PyTorch's initialisation: Xavier's for queries, keys and values, biases zero.</summary>
    /// <exception cref="ArgumentException">The width is not a multiple of the heads.</exception>
    public MultiheadAttention(int width, int heads, RandomSource random)
    {
        if (heads < 1 || width % heads != 0)
        {
            throw new ArgumentException($"attention: a width of {width} cannot be split into {heads} heads");
        }

        (this.width, this.heads) = (width, heads);
        inWeight = Parameter("in_proj_weight", Initialisers.Xavier(random, 3 * width, width));
        inBias = Parameter("in_proj_bias", Tensor.Zeros(3 * width));
        output = Child("out_proj", new Linear(width, width, random));
        output.Bias!.Edit().Clear();
    }

    /// <summary>Every step looks at the steps, or with <paramref name="causal"/> at itself and those before.</summary>
    /// <exception cref="ShapeException">The input is not batch, steps, width.</exception>
    public Tensor Forward(Tensor x, bool causal)
    {
        (Tensor q, Tensor k, Tensor v) = Project(x);
        return output.Forward(AttentionOp.Run(q, k, v, heads, causal));
    }

    /// <summary>The next steps of one or more sequences whose steps so far are in the cache; they are added to it.</summary>
    /// <param name="x">Batch, new steps, width.</param>
    /// <param name="cache">Made for this batch and width.</param>
    /// <exception cref="ShapeException">The input does not go with the cache, or the cache is full.</exception>
    public Tensor Forward(Tensor x, AttentionCache cache)
    {
        (Tensor q, Tensor k, Tensor v) = Project(x);
        using GradMode.Scope scope = GradMode.Off();
        cache.Append(k, v);
        return output.Forward(AttentionOp.Run(q.Detach(), cache.Keys, cache.Values, heads, causal: true));
    }

    private (Tensor Query, Tensor Key, Tensor Value) Project(Tensor x)
    {
        if (x.Shape.Rank != 3 || x.Shape[2] != width)
        {
            throw new ShapeException($"attention: the input {x.Shape} must be batch, steps and {width} values");
        }

        Tensor all = x.Linear(inWeight, inBias);
        return (all.Columns(0, width), all.Columns(width, width), all.Columns(2 * width, width));
    }
}
