using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Sampling;

/// <summary>
/// The network taken one event at a time: the same sums as <see cref="EventNetwork.Forward"/>, without graph and memory of the
/// past but the LSTM's own. One piece, one thread at a time.
/// </summary>
internal sealed class Performer
{
    private readonly StyleSpec _style;
    private readonly Inference<EventNetwork> _network;
    private readonly float[] _factRows;
    private readonly float[] _columnRows;
    private readonly float[] _factBias;
    private readonly float[] _lengthRows;
    private readonly float[] _pitchHidden;
    private readonly LstmStepper _lstm;
    private readonly LinearStepper _length;
    private readonly LinearStepper _hiddenOfPitch;
    private readonly LinearStepper _pitch;
    private readonly LinearStepper? _intervals;
    private int[] _references = [];
    private readonly LinearStepper? _chordIntervals;
    private readonly LinearStepper? _chord;
    private readonly float[]? _pitchRows;
    private readonly float[]? _belowRows;
    private readonly float[]? _belowBias;
    private readonly Lazy<Performer> _twin;

    public Performer(EventNetwork network)
    {
        _style = network.Style;
        Layout = network.Layout;
        _network = Inference.Of(network);
        _twin = new Lazy<Performer>(() => new Performer(network));
        _factRows = Transposed(network.Facts.Weight);
        _factBias = network.Facts.Bias!.Values.ToArray();
        _columnRows = Transposed(network.Columns.Weight);
        _lengthRows = network.LengthRow.Weight.Values.ToArray();
        _lstm = new LstmStepper(network.Lstm);
        _length = new LinearStepper(network.Length);
        _hiddenOfPitch = new LinearStepper(network.PitchHidden);
        _pitch = new LinearStepper(network.Pitch);
        _pitchHidden = new float[_style.Width];
        _intervals = network.Intervals is { } intervals ? new LinearStepper(intervals) : null;
        _chordIntervals = network.ChordIntervals is { } below ? new LinearStepper(below) : null;
        if (network.Chord is { } chord)
        {
            _chord = new LinearStepper(chord);
            _pitchRows = network.PitchRow!.Weight.Values.ToArray();
            _belowRows = Transposed(network.BelowRows!.Weight);
            _belowBias = network.BelowRows.Bias!.Values.ToArray();
        }

        EmptyBar = PastColumns(new Line(Meter.MostSlots), 0, Meter.MostSlots);
    }

    public StyleSpec Style => _style;

    public FeatureLayout Layout { get; }

    /// <summary>The same network with a memory of its own; always the same one.</summary>
    public Performer Twin => _twin.Value;

    /// <summary>What the convolution sees in a bar before the beginning.</summary>
    public float[] EmptyBar { get; }

    /// <summary>What the convolution over the bars before sees in a bar: slots by <see cref="EventNetwork.ColumnWidth"/>.</summary>
    public float[] PastColumns(Line line, int firstSlot, int slots)
    {
        float[] image = new float[Line.Channels * Meter.MostSlots];
        line.Paint(firstSlot, slots, image, Meter.MostSlots);
        return Columns(image, Meter.MostSlots, n => n.PastBars);
    }

    /// <summary>What the convolution over the leading part sees, slot by slot; nothing when there is none.</summary>
    public float[] LeadColumns(Line? lead, int slots, bool showPitch, bool showRhythm)
    {
        float[] image = new float[Line.Channels * slots];
        lead?.Paint(0, slots, image, slots, showPitch, showRhythm);
        return Columns(image, slots, n => n.LeadLine);
    }

    /// <summary>Forgets the piece so far.</summary>
    public void Begin() => _lstm.Reset();

    /// <summary>The memory of the piece so far.</summary>
    public float[] Save() => _lstm.Save();

    /// <summary>Goes back to a memory.</summary>
    public void Restore(float[] memory) => _lstm.Restore(memory);

    /// <summary>Takes in what is known before an event.</summary>
    /// <param name="on">The inputs that are on.</param>
    /// <param name="columns">What the convolutions see.</param>
    /// <param name="references">What its pitch is compared with: see <see cref="References"/>.</param>
    public void Listen(List<int> on, ReadOnlySpan<float> columns, int[] references)
    {
        _references = references;
        int width = _style.Width;
        Span<float> x = _lstm.Input;
        _factBias.CopyTo(x);
        foreach (int fact in on)
        {
            RowSums.Add(x, _factRows.AsSpan(fact * width, width));
        }

        for (int c = 0; c < columns.Length; c++)
        {
            if (columns[c] != 0)
            {
                RowSums.Add(x, _columnRows.AsSpan(c * width, width), columns[c]);
            }
        }

        RowSums.Relu(x);
        ReadOnlySpan<float> hidden = _lstm.Step();
        foreach (LinearStepper head in (ReadOnlySpan<LinearStepper>)[_length, _hiddenOfPitch])
        {
            hidden.CopyTo(head.Input);
            x.CopyTo(head.Input[hidden.Length..]);
        }
    }

    /// <summary>Logits of the lengths; to be changed at will.</summary>
    public Span<float> Lengths() => _length.Step();

    /// <summary>Logits of the pitches, knowing the length.</summary>
    public Span<float> Pitches(int length)
    {
        int width = _style.Width;
        _hiddenOfPitch.Step().CopyTo(_pitchHidden);
        RowSums.Add(_pitchHidden, _lengthRows.AsSpan(length * width, width));
        _pitchHidden.CopyTo(_pitch.Input);
        RowSums.Relu(_pitch.Input);
        Span<float> logits = _pitch.Step();
        if (_intervals is { } intervals)
        {
            _pitch.Input.CopyTo(intervals.Input);
            Compare(logits[StyleSpec.FirstPitch..], logits[..StyleSpec.FirstPitch], intervals.Step(), _style.Low, 1);
        }

        return logits;
    }

    /// <summary>Logits of the next interval below, knowing the pitch and those above; 0 ends.</summary>
    public Span<float> Chords(int pitchToken, uint below)
    {
        int width = _style.Width;
        Span<float> sum = _chord!.Input;
        _pitchHidden.CopyTo(sum);
        RowSums.Add(sum, _pitchRows.AsSpan(pitchToken * width, width));
        RowSums.Add(sum, _belowBias);
        for (int down = 1; down <= NoteEvent.DeepestBelow; down++)
        {
            if ((below >> down & 1) != 0)
            {
                RowSums.Add(sum, _belowRows.AsSpan(down * width, width));
            }
        }

        RowSums.Relu(sum);
        Span<float> logits = _chord.Step();
        if (_chordIntervals is { } intervals)
        {
            sum.CopyTo(intervals.Input);
            Compare(logits[1..], logits[..1], intervals.Step(), _style.PitchOf(pitchToken) - 1, -1);
        }

        return logits;
    }

    /// <summary>Adds the opinions on intervals to the logits of candidates.</summary>
    /// <param name="pitches">Logits of pitches that follow one another.</param>
    /// <param name="others">Logits of what has no pitch.</param>
    /// <param name="opinions">For each reference its intervals.</param>
    /// <param name="first">The first of the pitches.</param>
    /// <param name="step">1 for rising, −1 for falling pitches.</param>
    private void Compare(Span<float> pitches, Span<float> others, ReadOnlySpan<float> opinions, int first, int step)
    {
        for (int r = 0; r < _references.Length; r++)
        {
            ReadOnlySpan<float> row = opinions.Slice(r * References.Width, References.Width);
            for (int i = 0; i < pitches.Length; i++)
            {
                int pitch = first + (i * step);
                pitches[i] += row[pitch < 0 ? References.NoInterval : References.Place(pitch, _references[r])];
            }

            foreach (ref float other in others)
            {
                other += row[References.NoInterval];
            }
        }
    }

    private float[] Columns(float[] image, int slots, Func<EventNetwork, Sequential> encoder) =>
        _network.Run(n => EventNetwork.ColumnsOf(encoder(n), Tensor.Of(new Shape(1, Line.Channels, slots), image))).Values.ToArray();

    private static float[] Transposed(Tensor weight)
    {
        (int outputs, int inputs) = (weight.Shape[0], weight.Shape[1]);
        float[] rows = new float[weight.Shape.Count];
        for (int o = 0; o < outputs; o++)
        {
            for (int i = 0; i < inputs; i++)
            {
                rows[(i * outputs) + o] = weight.Values[(o * inputs) + i];
            }
        }

        return rows;
    }
}
