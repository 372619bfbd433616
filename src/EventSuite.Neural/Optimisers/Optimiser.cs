using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Optimisers;

/// <summary>Moves parameters against their gradients. What it remembers can be kept and put back to the bit.</summary>
public abstract class Optimiser
{
    private const int Chunk = 8 * 1024;
    private readonly (string Name, Tensor Value)[] parameters;
    private readonly string[] slots;
    private readonly Tensor[][] memory;

    private protected Optimiser(IEnumerable<(string Name, Tensor Value)> parameters, float learningRate, params string[] slots)
    {
        this.parameters = [.. parameters];
        this.slots = slots;
        memory = [.. slots.Select(_ => this.parameters.Select(p => Tensor.Zeros(p.Value.Shape.Sizes)).ToArray())];
        LearningRate = learningRate;
    }

    /// <summary>The size of a step; a schedule may change it between steps.</summary>
    public float LearningRate { get; set; }

    /// <summary>Steps taken so far.</summary>
    public int Steps { get; set; }

    /// <summary>What is remembered for each parameter, as "slot.parameter".</summary>
    public IEnumerable<(string Name, Tensor Value)> NamedState() =>
        slots.SelectMany((slot, s) => parameters.Select((parameter, p) => ($"{slot}.{parameter.Name}", memory[s][p])));

    /// <summary>The gradients, in the parameters' order, of those that have one.</summary>
    public IEnumerable<Tensor> Gradients() => parameters.Where(p => p.Value.Grad is not null).Select(p => p.Value.Grad!);

    /// <summary>Forgets the gradients.</summary>
    public void ZeroGrad()
    {
        foreach ((_, Tensor parameter) in parameters)
        {
            parameter.Grad = null;
        }
    }

    /// <summary>Moves every parameter that has a gradient.</summary>
    public void Step()
    {
        Steps++;
        Begin();
        for (int p = 0; p < parameters.Length; p++)
        {
            Tensor value = parameters[p].Value;
            if (value.Grad is not { } gradient)
            {
                continue;
            }

            float[] first = slots.Length > 0 ? memory[0][p].Data : [];
            float[] second = slots.Length > 1 ? memory[1][p].Data : [];
            int length = value.Data.Length;
            Work.For((length + Chunk - 1) / Chunk, length * 8L, part =>
            {
                Range range = (part * Chunk)..Math.Min(length, (part + 1) * Chunk);
                Update(
                    value.Data.AsSpan(range), gradient.Data.AsSpan(range),
                    first.Length == 0 ? [] : first.AsSpan(range), second.Length == 0 ? [] : second.AsSpan(range));
            });
        }
    }

    private protected virtual void Begin()
    {
    }

    private protected abstract void Update(Span<float> x, ReadOnlySpan<float> gradient, Span<float> first, Span<float> second);
}
