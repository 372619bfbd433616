using EventSuite.Neural.Autograd;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace LstmCnnComposer.Network;

/// <summary>
/// The composer: convolutions over the bars before and over the leading part, an LSTM over events that is told where it is and
/// what sounds, and heads for how long, which pitch (knowing how long), and the chord below (knowing the pitch).
/// </summary>
internal sealed class EventNetwork : Module
{
    /// <summary>Outputs of a convolution for each slot.</summary>
    public const int ColumnWidth = 16;

    /// <summary>Where the leading part is looked at: now, and so many slots ahead.</summary>
    public static readonly int[] LeadAhead = [0, 4, 8];

    private const int InnerChannels = 24;
    private const int Kernel = 7;
    private readonly Dropout _dropout;

    public EventNetwork(StyleSpec style, RandomSource random)
    {
        Style = style;
        Layout = new FeatureLayout(style);
        Facts = Child("facts", new Linear(Layout.Count, style.Width, random));
        Columns = Child("columns", new Linear(ColumnCount, style.Width, random, bias: false));
        PastBars = Child("past", Encoder(random));
        LeadLine = Child("lead", Encoder(random));
        Lstm = Child("lstm", new Lstm(style.Width, style.Hidden, random, style.Layers, dropout: style.Dropout));
        Length = Child("length", new Linear(style.Hidden + style.Width, style.Durations.Count, random));
        PitchHidden = Child("pitch_hidden", new Linear(style.Hidden + style.Width, style.Width, random));
        LengthRow = Child("length_row", new Embedding(style.Durations.Count, style.Width, random));
        Pitch = Child("pitch", new Linear(style.Width, style.PitchTokens, random));
        if (style.Compares)
        {
            Intervals = Child("intervals", new Linear(style.Width, References.Count(style) * References.Width, random));
        }

        if (style.HasChords)
        {
            PitchRow = Child("pitch_row", new Embedding(style.PitchTokens, style.Width, random));
            BelowRows = Child("below_rows", new Linear(StyleSpec.ChordTokens, style.Width, random));
            Chord = Child("chord", new Linear(style.Width, StyleSpec.ChordTokens, random));
            ChordIntervals = style.Compares ? Child("chord_intervals", new Linear(style.Width, References.Count(style) * References.Width, random)) : null;
        }

        _dropout = Child("dropout", new Dropout(style.Dropout, random));
    }

    /// <summary>Columns of the bars back, then of the lead.</summary>
    public static int ColumnCount => (FeatureLayout.BarsBack.Length + LeadAhead.Length) * ColumnWidth;

    public StyleSpec Style { get; }

    public FeatureLayout Layout { get; }

    public Linear Facts { get; }

    public Linear Columns { get; }

    public Sequential PastBars { get; }

    public Sequential LeadLine { get; }

    public Lstm Lstm { get; }

    public Linear Length { get; }

    public Linear PitchHidden { get; }

    public Embedding LengthRow { get; }

    public Linear Pitch { get; }

    /// <summary>Opinions on the intervals of a pitch to its references; null for styles that do not compare.</summary>
    public Linear? Intervals { get; }

    /// <summary>The same for the notes of a chord below its highest.</summary>
    public Linear? ChordIntervals { get; }

    public Embedding? PitchRow { get; }

    public Linear? BelowRows { get; }

    public Linear? Chord { get; }

    /// <summary>The logits of lengths, pitches (given the true lengths) and chords (given the true pitches) of the events that are asked.</summary>
    public (Tensor Length, Tensor Pitch, Tensor? Chord) Forward(Batch batch)
    {
        Tensor past = ColumnsOf(PastBars, batch.BarImages).Rows(batch.PastColumns).Reshape(batch.Steps, batch.Size, -1);
        Tensor lead = ColumnsOf(LeadLine, batch.LeadImages).Rows(batch.LeadColumns).Reshape(batch.Steps, batch.Size, -1);
        Tensor x = (Facts.Forward(batch.Facts) + Columns.Forward(Shaping.Concat(past, lead))).Relu();
        x = _dropout.Forward(x);
        (Tensor hidden, _) = Lstm.Forward(x, null, batch.Events);
        Tensor seen = Shaping.Concat(_dropout.Forward(hidden), x).Reshape(batch.Steps * batch.Size, -1).Rows(batch.AskedRows);
        Tensor pitchHidden = PitchHidden.Forward(seen) + LengthRow.Forward(batch.Lengths);
        Tensor known = _dropout.Forward(pitchHidden.Relu());
        Tensor pitch = Pitch.Forward(known);
        if (Intervals is { } intervals)
        {
            pitch += ComparisonTable.Sum(intervals.Forward(known), batch.PitchComparisons!, Style.PitchTokens);
        }

        return (Length.Forward(seen), pitch, ChordOf(batch, pitchHidden));
    }

    /// <summary>What a convolution sees in each slot: images times width rows of <see cref="ColumnWidth"/>.</summary>
    public static Tensor ColumnsOf(Sequential encoder, Tensor images)
    {
        Tensor seen = encoder.Forward(images);
        return seen.Permute(0, 2, 1).Reshape(-1, ColumnWidth);
    }

    private static Sequential Encoder(RandomSource random) => new(
        new Conv1d(Line.Channels, InnerChannels, Kernel, random, padding: Kernel / 2),
        Function.Relu(),
        new Conv1d(InnerChannels, ColumnWidth, Kernel, random, padding: Kernel / 2),
        Function.Relu());

    private Tensor? ChordOf(Batch batch, Tensor pitchHidden)
    {
        if (Chord is null || batch.ChordRows is null)
        {
            return null;
        }

        Tensor rows = pitchHidden.Rows(batch.ChordRows);
        Tensor known = _dropout.Forward((rows + PitchRow!.Forward(batch.ChordPitches!) + BelowRows!.Forward(batch.ChordBelow!)).Relu());
        Tensor chord = Chord.Forward(known);
        return ChordIntervals is null ? chord : chord + ComparisonTable.Sum(ChordIntervals.Forward(known), batch.ChordComparisons!, StyleSpec.ChordTokens);
    }
}
