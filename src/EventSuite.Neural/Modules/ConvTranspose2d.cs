using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Modules;

/// <summary>The opposite of a convolution: images grow by the stride.</summary>
public sealed class ConvTranspose2d : Layer
{
    private readonly int stride;
    private readonly int padding;

    /// <summary>With PyTorch's default initialisation, which counts the channels out.</summary>
    public ConvTranspose2d(int inChannels, int outChannels, int kernel, RandomSource random, int stride = 1, int padding = 0)
    {
        (this.stride, this.padding) = (stride, padding);
        int inputs = outChannels * kernel * kernel;
        Weight = Parameter("weight", Initialisers.FanIn(random, inputs, inChannels, outChannels, kernel, kernel));
        Bias = Parameter("bias", Initialisers.FanIn(random, inputs, outChannels));
    }

    /// <summary>Channels in, channels out, height, width.</summary>
    public Tensor Weight { get; }

    /// <summary>One for each channel out.</summary>
    public Tensor Bias { get; }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x) => x.ConvTranspose2d(Weight, (stride, stride), (padding, padding)).AddChannels(Bias);
}
