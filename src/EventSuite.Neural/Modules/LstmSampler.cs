using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Modules;

/// <summary>
/// A token model (embedding, LSTM, linear) taken one token at a time, always in judging mode. The weights are copied and
/// packed once; a step allocates nothing. One sequence, one thread at a time.
/// </summary>
public sealed class LstmSampler
{
    private readonly int hidden;
    private readonly int vocabulary;
    private readonly float[] table;
    private readonly float[] outputBias;
    private readonly float[] logits;
    private readonly float[] shares;
    private readonly float[] gates;
    private readonly float[][] biases;
    private readonly float[][] states;
    private readonly float[][] cells;
    private readonly RowWork[] layers;
    private readonly RowWork output;

    /// <summary>Takes the weights as they are now.</summary>
    /// <exception cref="ShapeException">The LSTM reads both ways, or the sizes do not go together.</exception>
    public LstmSampler(Embedding embedding, Lstm lstm, Linear output)
    {
        (hidden, vocabulary) = (lstm.Hidden, output.Weight.Shape[0]);
        if (lstm.Directions != 1 || embedding.Weight.Shape[1] != lstm.Inputs || output.Weight.Shape[1] != hidden)
        {
            throw new ShapeException(
                $"sampling needs an LSTM of one direction between an embedding and a linear layer of its widths: {embedding.Weight.Shape}, {lstm.Inputs} to {hidden}, {output.Weight.Shape}");
        }

        gates = new float[4 * hidden];
        biases = [.. Enumerable.Range(0, lstm.Layers).Select(l =>
            Elementwise.Map(default(AddOp), lstm.WeightsOf(l).InputBias.Data, lstm.WeightsOf(l).HiddenBias.Data))];
        states = [.. biases.Select(_ => new float[hidden])];
        cells = [.. biases.Select(_ => new float[hidden])];
        layers = [.. biases.Select((_, l) => new RowWork(
            l == 0 ? null : states[l - 1], l == 0 ? null : Packed(lstm.WeightsOf(l).Input), states[l], Packed(lstm.WeightsOf(l).Hidden), gates))];
        table = FirstLayerTable(embedding.Weight, lstm.WeightsOf(0).Input, biases[0]);
        outputBias = output.Bias is null ? new float[vocabulary] : [.. output.Bias.Data];
        (logits, shares) = (new float[vocabulary], new float[vocabulary]);
        this.output = new RowWork(null, null, states[^1], Packed(output.Weight), logits);
    }

    /// <summary>Forgets the sequence so far.</summary>
    public void Reset()
    {
        foreach (float[] memory in (ReadOnlySpan<float[]>)[.. states, .. cells])
        {
            Array.Clear(memory);
        }
    }

    /// <summary>Takes in a token; the logits of the one after it, valid until the next step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The embedding has no such token.</exception>
    public ReadOnlySpan<float> Step(int token)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(token);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, table.Length / gates.Length);
        for (int l = 0; l < layers.Length; l++)
        {
            ReadOnlySpan<float> start = l == 0 ? table.AsSpan(token * gates.Length, gates.Length) : biases[l];
            start.CopyTo(gates);
            layers[l].RunAll();
            LstmCell.Forward(gates, hidden, cells[l], cells[l], states[l]);
        }

        outputBias.CopyTo(logits, 0);
        output.RunAll();
        return logits;
    }

    /// <summary>Takes in a token and draws the next.</summary>
    /// <param name="token">The last one.</param>
    /// <param name="temperature">Above 0: below 1 safer, above 1 bolder.</param>
    /// <param name="random">Where chance comes from.</param>
    public int Next(int token, float temperature, RandomSource random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        Step(token);
        Elementwise.Unary(new ScaleOp(1 / temperature), logits, shares);
        SoftmaxKernel.Row(shares, shares);
        double rest = random.NextDouble();
        int drawn = 0;
        for (; drawn < shares.Length - 1 && rest >= shares[drawn]; drawn++)
        {
            rest -= shares[drawn];
        }

        return drawn;
    }

    private static float[] FirstLayerTable(Tensor embedding, Tensor weight, float[] bias)
    {
        float[] table = new float[embedding.Shape[0] * bias.Length];
        for (int start = 0; start < table.Length; start += bias.Length)
        {
            bias.CopyTo(table, start);
        }

        Gemm.Multiply(new Matrix(embedding.Data, embedding.Shape[0], embedding.Shape[1]), View(weight).T, table, accumulate: true);
        return table;
    }

    private static PackedMatrix Packed(Tensor weight)
    {
        PackedMatrix packed = new();
        packed.Pack(View(weight).T);
        return packed;
    }

    private static Matrix View(Tensor weight) => new(weight.Data, weight.Shape[0], weight.Shape[1]);
}
