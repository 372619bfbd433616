using EventSuite.Neural.Kernels;

namespace EventSuite.Neural.Modules;

/// <summary>A linear layer for one row at a time: weights copied and packed once, no allocation at a step. One thread at a time.</summary>
public sealed class LinearStepper
{
    private readonly float[] input;
    private readonly float[] output;
    private readonly float[] bias;
    private readonly RowWork work;

    /// <summary>Takes the weights as they are now.</summary>
    public LinearStepper(Linear linear)
    {
        (input, output) = (new float[linear.Weight.Shape[1]], new float[linear.Weight.Shape[0]]);
        bias = linear.Bias is null ? new float[output.Length] : [.. linear.Bias.Data];
        work = new RowWork(null, null, input, PackedMatrix.Transposed(linear.Weight), output);
    }

    /// <summary>What a step reads: write the input here, then call <see cref="Step"/>.</summary>
    public Span<float> Input => input;

    /// <summary>The outputs for <see cref="Input"/>, to be read or changed until the next step.</summary>
    public Span<float> Step()
    {
        bias.CopyTo(output, 0);
        work.RunAll();
        return output;
    }
}
