using EventSuite.Neural.Modules;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Sampling;

/// <summary>
/// The network taken one event at a time: the same sums as <see cref="EventNetwork.Forward"/>, without graph and memory of the
/// past but the LSTM's own. One piece, one thread at a time.
/// </summary>
internal sealed class Performer
{
    private readonly WeightRows _facts;
    private readonly float[] _factBias;
    private readonly WeightRows _columns;
    private readonly LstmStepper _lstm;
    private readonly LinearStepper _length;
    private readonly LinearStepper _hiddenOfPitch;
    private readonly WeightRows _lengths;
    private readonly float[] _pitchHidden;
    private readonly LinearStepper _pitch;
    private readonly LinearStepper? _intervals;
    private readonly WeightRows? _pitches;
    private readonly WeightRows? _below;
    private readonly float[]? _belowBias;
    private readonly LinearStepper? _chord;
    private readonly LinearStepper? _chordIntervals;
    private readonly Lazy<Performer> _twin;
    private int[] _references = [];

    public Performer(EventNetwork network)
    {
        (Style, Layout) = (network.Style, network.Layout);
        Convolutions = new Convolutions(network);
        _twin = new Lazy<Performer>(() => new Performer(network));
        _facts = new WeightRows(network.Facts);
        _factBias = network.Facts.Bias!.Values.ToArray();
        _columns = new WeightRows(network.Columns);
        _lstm = new LstmStepper(network.Lstm);
        _length = new LinearStepper(network.Length);
        _hiddenOfPitch = new LinearStepper(network.PitchHidden);
        _lengths = new WeightRows(network.LengthRow);
        _pitchHidden = new float[Style.Width];
        _pitch = new LinearStepper(network.Pitch);
        _intervals = network.Intervals is { } intervals ? new LinearStepper(intervals) : null;
        if (network.Chord is { } chord)
        {
            _pitches = new WeightRows(network.PitchRow!);
            _below = new WeightRows(network.BelowRows!);
            _belowBias = network.BelowRows!.Bias!.Values.ToArray();
            _chord = new LinearStepper(chord);
            _chordIntervals = network.ChordIntervals is { } below ? new LinearStepper(below) : null;
        }
    }

    public StyleSpec Style { get; }

    public FeatureLayout Layout { get; }

    public Convolutions Convolutions { get; }

    /// <summary>The same network with a memory of its own; always the same one.</summary>
    public Performer Twin => _twin.Value;

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
        Span<float> x = _lstm.Input;
        _factBias.CopyTo(x);
        foreach (int fact in on)
        {
            _facts.Add(x, fact);
        }

        for (int c = 0; c < columns.Length; c++)
        {
            if (columns[c] != 0)
            {
                _columns.Add(x, c, columns[c]);
            }
        }

        WeightRows.Relu(x);
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
        _hiddenOfPitch.Step().CopyTo(_pitchHidden);
        _lengths.Add(_pitchHidden, length);
        _pitchHidden.CopyTo(_pitch.Input);
        WeightRows.Relu(_pitch.Input);
        Span<float> logits = _pitch.Step();
        if (_intervals is { } intervals)
        {
            _pitch.Input.CopyTo(intervals.Input);
            Opinions.Add(intervals.Step(), _references, logits[StyleSpec.FirstPitch..], logits[..StyleSpec.FirstPitch], Style.Low, 1);
        }

        return logits;
    }

    /// <summary>Logits of the next interval below, knowing the pitch and those above; 0 ends.</summary>
    public Span<float> Chords(int pitchToken, uint below)
    {
        Span<float> sum = _chord!.Input;
        _pitchHidden.CopyTo(sum);
        _pitches!.Add(sum, pitchToken);
        WeightRows.Add(sum, _belowBias);
        for (int down = 1; down <= NoteEvent.DeepestBelow; down++)
        {
            if ((below >> down & 1) != 0)
            {
                _below!.Add(sum, down);
            }
        }

        WeightRows.Relu(sum);
        Span<float> logits = _chord.Step();
        if (_chordIntervals is { } intervals)
        {
            sum.CopyTo(intervals.Input);
            Opinions.Add(intervals.Step(), _references, logits[1..], logits[..1], Style.PitchOf(pitchToken) - 1, -1);
        }

        return logits;
    }
}
