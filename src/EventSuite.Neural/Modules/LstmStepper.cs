using EventSuite.Neural.Autograd;
using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Modules;

/// <summary>
/// An LSTM taken one step at a time with any values as input, always in judging mode: where <see cref="LstmSampler"/> reads
/// tokens, this reads what the caller made of them. The weights are copied and laid out once; a step allocates nothing. One
/// sequence, one thread at a time.
/// </summary>
public sealed class LstmStepper
{
    private readonly int inputs;
    private readonly int hidden;
    private readonly LstmRow[] layers;

    /// <summary>Takes the weights as they are now.</summary>
    /// <exception cref="ShapeException">The LSTM reads both ways.</exception>
    public LstmStepper(Lstm lstm)
    {
        if (lstm.Directions != 1)
        {
            throw new ShapeException("an LSTM that reads both ways cannot be taken step by step: its end is not known yet");
        }

        (inputs, hidden) = (lstm.Inputs, lstm.Hidden);
        layers = [.. Enumerable.Range(0, lstm.Layers).Select(l => Layer(lstm.WeightsOf(l), l == 0 ? inputs : hidden, hidden))];
    }

    /// <summary>What the next step reads: write the input here, then call <see cref="Step"/>. Ask anew for each step.</summary>
    public Span<float> Input => layers[0].FromBelow[..inputs];

    /// <summary>Takes in <see cref="Input"/>; the upper layer's state, valid until the next step.</summary>
    public ReadOnlySpan<float> Step()
    {
        for (int l = 0; l < layers.Length; l++)
        {
            if (l > 0)
            {
                layers[l - 1].States.CopyTo(layers[l].FromBelow);
            }

            layers[l].Step(0);
        }

        return layers[^1].States[..hidden];
    }

    /// <summary>Forgets the sequence so far.</summary>
    public void Reset()
    {
        foreach (LstmRow layer in layers)
        {
            layer.Reset();
        }
    }

    /// <summary>What is remembered, to go on from here more than once.</summary>
    public float[] Save() => [.. layers.SelectMany(layer => layer.Save())];

    /// <summary>Puts back what <see cref="Save"/> gave.</summary>
    /// <exception cref="ArgumentException">It is of another LSTM.</exception>
    public void Restore(ReadOnlySpan<float> memory)
    {
        if (memory.Length != layers.Sum(layer => 2 * layer.Width))
        {
            throw new ArgumentException($"a memory of {memory.Length} values does not fit {layers.Length} layers of {hidden}", nameof(memory));
        }

        foreach (LstmRow layer in layers)
        {
            layer.Restore(memory[..(2 * layer.Width)]);
            memory = memory[(2 * layer.Width)..];
        }
    }

    private static LstmRow Layer(RecurrentWeights weights, int below, int hidden) => new(
        hidden,
        below,
        Elementwise.Map(default(AddOp), weights.InputBias.Data, weights.HiddenBias.Data),
        (to, from) => weights.Input.Data[(to * below) + from],
        (to, from) => weights.Hidden.Data[(to * hidden) + from]);
}
