using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Modules;

/// <summary>A square kernel sliding over images of batch, channels, height, width.</summary>
public sealed class Conv2d : Layer
{
    private readonly int stride;
    private readonly int padding;

    /// <summary>With PyTorch's default initialisation.</summary>
    public Conv2d(int inChannels, int outChannels, int kernel, RandomSource random, int stride = 1, int padding = 0)
    {
        (this.stride, this.padding) = (stride, padding);
        int inputs = inChannels * kernel * kernel;
        Weight = Parameter("weight", Initialisers.FanIn(random, inputs, outChannels, inChannels, kernel, kernel));
        Bias = Parameter("bias", Initialisers.FanIn(random, inputs, outChannels));
    }

    /// <summary>Channels out, channels in, height, width.</summary>
    public Tensor Weight { get; }

    /// <summary>One for each channel out.</summary>
    public Tensor Bias { get; }

    internal override bool KeepsNothing => true;

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x) => Convolutions.Conv2d(x, Weight, Bias, (stride, stride), (padding, padding));
}
