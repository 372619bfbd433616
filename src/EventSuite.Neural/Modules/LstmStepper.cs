using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Modules;

/// <summary>
/// An LSTM taken one step at a time with any values as input, always in judging mode: where <see cref="LstmSampler"/> reads
/// tokens, this reads what the caller made of them. The weights are copied and packed once; a step allocates nothing. One
/// sequence, one thread at a time.
/// </summary>
public sealed class LstmStepper
{
    private readonly float[] input;
    private readonly float[] gates;
    private readonly float[][] biases;
    private readonly float[][] states;
    private readonly float[][] cells;
    private readonly RowWork[] layers;

    /// <summary>Takes the weights as they are now.</summary>
    /// <exception cref="ShapeException">The LSTM reads both ways.</exception>
    public LstmStepper(Lstm lstm)
    {
        if (lstm.Directions != 1)
        {
            throw new ShapeException("an LSTM that reads both ways cannot be taken step by step: its end is not known yet");
        }

        input = new float[lstm.Inputs];
        gates = new float[4 * lstm.Hidden];
        biases = [.. Enumerable.Range(0, lstm.Layers).Select(l =>
            Elementwise.Map(default(AddOp), lstm.WeightsOf(l).InputBias.Data, lstm.WeightsOf(l).HiddenBias.Data))];
        states = [.. biases.Select(_ => new float[lstm.Hidden])];
        cells = [.. biases.Select(_ => new float[lstm.Hidden])];
        layers = [.. biases.Select((_, l) => new RowWork(
            l == 0 ? input : states[l - 1], PackedMatrix.Transposed(lstm.WeightsOf(l).Input), states[l], PackedMatrix.Transposed(lstm.WeightsOf(l).Hidden), gates))];
    }

    /// <summary>What a step reads: write the input here, then call <see cref="Step"/>.</summary>
    public Span<float> Input => input;

    /// <summary>Takes in <see cref="Input"/>; the upper layer's state, valid until the next step.</summary>
    public ReadOnlySpan<float> Step()
    {
        for (int l = 0; l < layers.Length; l++)
        {
            biases[l].CopyTo(gates, 0);
            layers[l].RunAll();
            LstmCell.Forward(gates, cells[l], cells[l], states[l]);
        }

        return states[^1];
    }

    /// <summary>Forgets the sequence so far.</summary>
    public void Reset() => Restore(new float[2 * states.Length * states[0].Length]);

    /// <summary>What is remembered, to go on from here more than once.</summary>
    public float[] Save() => [.. states.SelectMany(s => s), .. cells.SelectMany(c => c)];

    /// <summary>Puts back what <see cref="Save"/> gave.</summary>
    /// <exception cref="ArgumentException">It is of another LSTM.</exception>
    public void Restore(ReadOnlySpan<float> memory)
    {
        int hidden = states[0].Length;
        if (memory.Length != 2 * states.Length * hidden)
        {
            throw new ArgumentException($"a memory of {memory.Length} values does not fit {states.Length} layers of {hidden}", nameof(memory));
        }

        foreach (float[] part in (ReadOnlySpan<float[]>)[.. states, .. cells])
        {
            memory[..hidden].CopyTo(part);
            memory = memory[hidden..];
        }
    }
}
