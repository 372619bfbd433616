using EventSuite.Neural.Autograd;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using StyleJudge.Features;

namespace StyleJudge.Network;

/// <summary>Looks at the piano roll: patterns of pitches and moments, wherever on the keyboard they lie.</summary>
internal sealed class RollEye : Layer
{
    private const int Narrow = 8;
    private const int Wide = 16;
    private readonly ColumnConv _first;
    private readonly ColumnConv _second;
    private readonly ColumnConv _out;

    public RollEye(int width, RandomSource random)
    {
        _first = Child("first", new ColumnConv(PianoRoll.Channels, Narrow, 9, 3, random, strideDown: 2));
        _second = Child("second", new ColumnConv(Narrow, Wide, 7, 3, random, strideDown: 2));
        _out = Child("out", new ColumnConv(Wide, width, 1, 3, random));
    }

    /// <summary>Batch, channels, rows, moments → batch, width, 1, moments.</summary>
    public override Tensor Forward(Tensor x)
    {
        Tensor patterns = _second.Forward(_first.Forward(x).Relu()).Relu();
        return _out.Forward(patterns.MaxPool2d((patterns.Shape[2], 1), (1, 1)));
    }
}
