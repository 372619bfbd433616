using EventSuite.Neural.Kernels;

namespace EventSuite.Neural.Modules;

/// <summary>A linear layer for one row at a time: weights copied and laid out once, no allocation at a step. One thread at a time.</summary>
public sealed class LinearStepper
{
    private readonly float[] input;
    private readonly float[] output;
    private readonly float[] bias;
    private readonly int outputs;
    private readonly RowWeights weights;

    /// <summary>Takes the weights as they are now.</summary>
    public LinearStepper(Linear linear)
    {
        (outputs, int inputs) = (linear.Weight.Shape[0], linear.Weight.Shape[1]);
        weights = new RowWeights(inputs, outputs, (row, column) => linear.Weight.Data[(column * inputs) + row]);
        (input, output, bias) = (new float[inputs], new float[weights.Columns], new float[weights.Columns]);
        linear.Bias?.Data.CopyTo(bias, 0);
    }

    /// <summary>What a step reads: write the input here, then call <see cref="Step"/>.</summary>
    public Span<float> Input => input;

    /// <summary>The outputs for <see cref="Input"/>, to be read or changed until the next step.</summary>
    public Span<float> Step()
    {
        for (int block = 0; block < weights.Blocks; block++)
        {
            int first = block * RowWeights.Block;
            weights.Multiply(input, block, bias.AsSpan(first), output.AsSpan(first));
        }

        return output.AsSpan(0, outputs);
    }
}
