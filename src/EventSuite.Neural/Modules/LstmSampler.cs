using EventSuite.Neural.Autograd;
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
    private readonly int tokens;
    private readonly int vocabulary;
    private readonly float[] outputBias;
    private readonly float[] logits;
    private readonly float[] shares;
    private readonly LstmRow[] layers;
    private readonly RowWeights output;

    /// <summary>Takes the weights as they are now.</summary>
    /// <exception cref="ShapeException">The LSTM reads both ways, or the sizes do not go together.</exception>
    public LstmSampler(Embedding embedding, Lstm lstm, Linear output)
    {
        int hidden = lstm.Hidden;
        (tokens, vocabulary) = (embedding.Weight.Shape[0], output.Weight.Shape[0]);
        if (lstm.Directions != 1 || embedding.Weight.Shape[1] != lstm.Inputs || output.Weight.Shape[1] != hidden)
        {
            throw new ShapeException(
                $"sampling needs an LSTM of one direction between an embedding and a linear layer of its widths: {embedding.Weight.Shape}, {lstm.Inputs} to {hidden}, {output.Weight.Shape}");
        }

        layers = [.. Enumerable.Range(0, lstm.Layers).Select(l => Layer(embedding, lstm, l))];
        this.output = new RowWeights(layers[^1].Width, vocabulary, (row, column) => row < hidden ? output.Weight.Data[(column * hidden) + row] : 0);
        outputBias = new float[this.output.Columns];
        output.Bias?.Data.CopyTo(outputBias, 0);
        (logits, shares) = (new float[this.output.Columns], new float[vocabulary]);
    }

    /// <summary>Forgets the sequence so far.</summary>
    public void Reset()
    {
        foreach (LstmRow layer in layers)
        {
            layer.Reset();
        }
    }

    /// <summary>Takes in a token; the logits of the one after it, valid until the next step.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The embedding has no such token.</exception>
    public ReadOnlySpan<float> Step(int token)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(token);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(token, tokens);
        for (int l = 0; l < layers.Length; l++)
        {
            if (l > 0)
            {
                layers[l - 1].States.CopyTo(layers[l].FromBelow);
            }

            layers[l].Step(l == 0 ? token : 0);
        }

        for (int block = 0; block < output.Blocks; block++)
        {
            int first = block * RowWeights.Block;
            output.Multiply(layers[^1].States, block, outputBias.AsSpan(first), logits.AsSpan(first));
        }

        return logits.AsSpan(0, vocabulary);
    }

    /// <summary>Takes in a token and draws the next.</summary>
    /// <param name="token">The last one.</param>
    /// <param name="temperature">Above 0: below 1 safer, above 1 bolder.</param>
    /// <param name="random">Where chance comes from.</param>
    public int Next(int token, float temperature, RandomSource random)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(temperature);
        Elementwise.Unary(new ScaleOp(1 / temperature), Step(token), shares);
        SoftmaxKernel.Row(shares, shares);
        double rest = random.NextDouble();
        int drawn = 0;
        for (; drawn < shares.Length - 1 && rest >= shares[drawn]; drawn++)
        {
            rest -= shares[drawn];
        }

        return drawn;
    }

    private static LstmRow Layer(Embedding embedding, Lstm lstm, int layer)
    {
        RecurrentWeights weights = lstm.WeightsOf(layer);
        int hidden = lstm.Hidden;
        float[] bias = Elementwise.Map(default(AddOp), weights.InputBias.Data, weights.HiddenBias.Data);
        float Own(int to, int from) => weights.Hidden.Data[(to * hidden) + from];
        return layer == 0
            ? new LstmRow(hidden, 0, FirstLayerTable(embedding.Weight, weights.Input, bias), (_, _) => 0, Own)
            : new LstmRow(hidden, hidden, bias, (to, from) => weights.Input.Data[(to * hidden) + from], Own);
    }

    /// <summary>What the first layer's gates begin with, for every token: the embedding need not be multiplied again.</summary>
    private static float[] FirstLayerTable(Tensor embedding, Tensor weight, float[] bias)
    {
        float[] table = new float[embedding.Shape[0] * bias.Length];
        Gemm.MultiplyFrom(
            bias, new Matrix(embedding.Data, embedding.Shape[0], embedding.Shape[1]),
            new Matrix(weight.Data, weight.Shape[0], weight.Shape[1]).T, table);
        return table;
    }
}
