using EventSuite.Neural.Autograd;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using StyleJudge.Features;

namespace StyleJudge.Network;

/// <summary>
/// One listener: convolutions over the moments, and from each moment's surroundings two logits: how much it is of the style, and how
/// much it is music in its order. With a <see cref="RollEye"/> it sees the piano roll too.
/// </summary>
internal sealed class Ear : Module
{
    /// <summary>Logits of a moment: style, order.</summary>
    public const int Answers = 2;

    private const float InputDropout = .1f;
    private readonly Dropout _dropIn;
    private readonly Dropout _drop;
    private readonly ColumnConv _in;
    private readonly RollEye? _eye;
    private readonly BatchNorm _normIn;
    private readonly ColumnConv _middle;
    private readonly BatchNorm _normMiddle;
    private readonly ColumnConv _last;
    private readonly BatchNorm _normLast;
    private readonly ColumnConv _out;

    public Ear(int width, bool seesRoll, float dropout, RandomSource random)
    {
        _dropIn = Child("drop_in", new Dropout(InputDropout, random));
        _drop = Child("drop", new Dropout(dropout, random));
        _in = Child("in", new ColumnConv(Columns.Count, width, 1, 3, random));
        _eye = seesRoll ? Child("eye", new RollEye(width, random)) : null;
        _normIn = Child("norm_in", new BatchNorm(width));
        _middle = Child("middle", new ColumnConv(width, width, 1, 5, random));
        _normMiddle = Child("norm_middle", new BatchNorm(width));
        _last = Child("last", new ColumnConv(width, width, 1, 5, random));
        _normLast = Child("norm_last", new BatchNorm(width));
        _out = Child("out", new ColumnConv(width, Answers, 1, 1, random));
    }

    /// <summary>Batch, <see cref="Answers"/>, 1, moments.</summary>
    /// <param name="columns">Batch, <see cref="Columns.Count"/>, 1, moments.</param>
    /// <param name="roll">Batch, <see cref="PianoRoll.Channels"/>, <see cref="PianoRoll.Rows"/>, moments.</param>
    public Tensor Forward(Tensor columns, Tensor roll)
    {
        Tensor x = _in.Forward(_dropIn.Forward(columns));
        x = _eye is null ? x : x + _eye.Forward(roll);
        x = _drop.Forward(_normIn.Forward(x).Relu());
        x = _drop.Forward((_normMiddle.Forward(_middle.Forward(x)) + x).Relu());
        x = _drop.Forward((_normLast.Forward(_last.Forward(x)) + x).Relu());
        return _out.Forward(x);
    }
}
