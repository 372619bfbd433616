using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Modules;

/// <summary>A kernel sliding over sequences of batch, channels, steps.</summary>
public sealed class Conv1d : Layer
{
    private readonly int stride;
    private readonly int padding;

    /// <summary>With PyTorch's default initialisation.</summary>
    public Conv1d(int inChannels, int outChannels, int kernel, RandomSource random, int stride = 1, int padding = 0)
    {
        (this.stride, this.padding) = (stride, padding);
        Weight = Parameter("weight", Initialisers.FanIn(random, inChannels * kernel, outChannels, inChannels, kernel));
        Bias = Parameter("bias", Initialisers.FanIn(random, inChannels * kernel, outChannels));
    }

    /// <summary>Channels out, channels in, steps.</summary>
    public Tensor Weight { get; }

    /// <summary>One for each channel out.</summary>
    public Tensor Bias { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x)
    {
        if (x.Shape.Rank != 3)
        {
            throw new ShapeException($"conv1d: the input {x.Shape} must be batch, channels and steps");
        }

        Tensor image = x.Reshape(x.Shape[0], x.Shape[1], 1, x.Shape[2]);
        Tensor weight = Weight.Reshape(Weight.Shape[0], Weight.Shape[1], 1, Weight.Shape[2]);
        Tensor y = image.Conv2d(weight, (1, stride), (0, padding));
        return y.Reshape(y.Shape[0], y.Shape[1], y.Shape[3]).AddChannels(Bias);
    }
}
