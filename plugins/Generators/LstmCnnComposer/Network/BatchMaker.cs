using EventSuite.Neural.Losses;
using EventSuite.Neural.Tensors;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>Walks pieces and lays what is known and what came next into a <see cref="Batch"/>.</summary>
internal sealed class BatchMaker(StyleSpec style, FeatureLayout layout)
{
    /// <summary>Makes a batch.</summary>
    /// <param name="pieces">The pieces with what they are told; lead pitches and rhythm may be hidden.</param>
    public Batch Make(IReadOnlyList<(Piece Piece, Conditions Conditions, bool ShowPitch, bool ShowRhythm)> pieces)
    {
        Walk[] walks = [.. pieces.Select(p => new Walk(style, layout, p.Piece, p.Conditions))];
        int steps = walks.Max(w => w.Events.Count), size = walks.Length;
        float[] facts = new float[steps * size * layout.Count];
        var lengths = new Grid(steps, size, CrossEntropy.Ignored);
        var pitches = new Grid(steps, size, CrossEntropy.Ignored);
        var past = new Grid(steps, size * FeatureLayout.BarsBack.Length, 0);
        var lead = new Grid(steps, size * EventNetwork.LeadAhead.Length, 0);
        var chords = new ChordQuestions();
        int bars = 1 + walks.Sum(w => w.BarImages);
        int leadSlots = walks.Max(w => w.Slots);
        float[] images = new float[bars * Line.Channels * Meter.MostSlots];
        float[] leadImages = new float[size * Line.Channels * leadSlots];
        int firstBar = 1, asked = 0;
        for (int b = 0; b < size; b++)
        {
            Walk walk = walks[b];
            walk.PaintBars(images.AsSpan(firstBar * Line.Channels * Meter.MostSlots));
            walk.PaintLead(leadImages.AsSpan(b * Line.Channels * leadSlots, Line.Channels * leadSlots), leadSlots, pieces[b].ShowPitch, pieces[b].ShowRhythm);
            for (int t = 0; t < walk.Events.Count; t++)
            {
                WalkStep step = walk.Events[t];
                foreach (int on in step.On)
                {
                    facts[(((t * size) + b) * layout.Count) + on] = 1;
                }

                for (int i = 0; i < FeatureLayout.BarsBack.Length; i++)
                {
                    int bar = step.Bar - FeatureLayout.BarsBack[i];
                    int image = bar < 0 ? 0 : firstBar + walk.ImageOf(step.Part, bar);
                    past[t, (b * FeatureLayout.BarsBack.Length) + i] = (image * Meter.MostSlots) + step.Slot;
                }

                for (int i = 0; i < EventNetwork.LeadAhead.Length; i++)
                {
                    lead[t, (b * EventNetwork.LeadAhead.Length) + i] = (b * leadSlots) + Math.Min(walk.Slots - 1, step.LineSlot + EventNetwork.LeadAhead[i]);
                }

                if (step.IsAsked)
                {
                    asked++;
                    lengths[t, b] = step.Length;
                    pitches[t, b] = step.PitchToken;
                    if (style.HasChords && step.PitchToken >= StyleSpec.FirstPitch)
                    {
                        chords.Add((t * size) + b, step.PitchToken, step.Below);
                    }
                }
            }

            firstBar += walk.BarImages;
        }

        return new Batch
        {
            Steps = steps,
            Size = size,
            Lengths = [.. walks.Select(w => w.Events.Count)],
            Facts = Tensor.Of(new Shape(steps, size, layout.Count), facts),
            BarImages = Tensor.Of(new Shape(bars, Line.Channels, Meter.MostSlots), images),
            PastColumns = past.ToIndices(),
            LeadImages = Tensor.Of(new Shape(size, Line.Channels, leadSlots), leadImages),
            LeadColumns = lead.ToIndices(),
            LengthTargets = lengths.ToIndices(),
            LengthTargetsOrZero = lengths.ToIndices(ignoredAs: 0),
            PitchTargets = pitches.ToIndices(),
            ChordRows = chords.Rows,
            ChordPitches = chords.Pitches,
            ChordBelow = chords.Below,
            ChordTargets = chords.Targets,
            Asked = asked,
        };
    }

    /// <summary>Numbers by step and column.</summary>
    private sealed class Grid
    {
        private readonly int[] _values;
        private readonly int _columns;

        public Grid(int rows, int columns, int value)
        {
            _values = new int[rows * columns];
            _columns = columns;
            Array.Fill(_values, value);
        }

        public int this[int row, int column]
        {
            set => _values[(row * _columns) + column] = value;
        }

        public Indices ToIndices() => new(new Shape(_values.Length), _values);

        public Indices ToIndices(int ignoredAs) => new(new Shape(_values.Length / _columns, _columns), [.. _values.Select(v => v == CrossEntropy.Ignored ? ignoredAs : v)]);
    }
}
