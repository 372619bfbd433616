using EventSuite.Neural.Autograd;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace StyleJudge.Network;

/// <summary>A kernel of its own height and width sliding over images, padded so that the width stays.</summary>
internal sealed class ColumnConv : Layer
{
    private readonly (int Y, int X) _stride;
    private readonly (int Y, int X) _padding;
    private readonly Tensor _weight;
    private readonly Tensor _bias;

    public ColumnConv(int inChannels, int outChannels, int height, int width, RandomSource random, int strideDown = 1)
    {
        (_stride, _padding) = ((strideDown, 1), (height / 2, width / 2));
        int inputs = inChannels * height * width;
        _weight = Parameter("weight", Initialisers.FanIn(random, inputs, outChannels, inChannels, height, width));
        _bias = Parameter("bias", Initialisers.FanIn(random, inputs, outChannels));
    }

    public override Tensor Forward(Tensor x) => x.Conv2d(_weight, _stride, _padding).AddChannels(_bias);
}
