using EventSuite.Neural.Tensors;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>Walks pieces and lays what is known and what came next into a <see cref="Batch"/>.</summary>
internal sealed class BatchMaker(StyleSpec style, FeatureLayout layout)
{
    /// <summary>Makes a batch.</summary>
    public Batch Make(IReadOnlyList<Lesson> lessons)
    {
        Walk[] walks = [.. lessons.Select(lesson => new Walk(style, layout, lesson))];
        int steps = walks.Max(w => w.Events.Count), size = walks.Length;
        float[] facts = new float[steps * size * layout.Count];
        var past = new Grid(steps, size * FeatureLayout.BarsBack.Length);
        var lead = new Grid(steps, size * EventNetwork.LeadAhead.Length);
        var asked = new List<(int Row, WalkStep Step)>();
        int bars = 1 + walks.Sum(w => w.BarImages);
        int leadSlots = walks.Max(w => w.Slots);
        float[] images = new float[bars * Line.Channels * Meter.MostSlots];
        float[] leadImages = new float[size * Line.Channels * leadSlots];
        int firstBar = 1;
        for (int b = 0; b < size; b++)
        {
            Walk walk = walks[b];
            walk.PaintBars(images.AsSpan(firstBar * Line.Channels * Meter.MostSlots));
            walk.PaintLead(leadImages.AsSpan(b * Line.Channels * leadSlots, Line.Channels * leadSlots), leadSlots, lessons[b].ShowPitch, lessons[b].ShowRhythm);
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
                    asked.Add(((t * size) + b, step));
                }
            }

            firstBar += walk.BarImages;
        }

        ChordQuestions chords = Chords(asked);
        return new Batch
        {
            Steps = steps,
            Size = size,
            Events = [.. walks.Select(w => w.Events.Count)],
            Facts = Tensor.Of(new Shape(steps, size, layout.Count), facts),
            BarImages = Tensor.Of(new Shape(bars, Line.Channels, Meter.MostSlots), images),
            PastColumns = past.ToIndices(),
            LeadImages = Tensor.Of(new Shape(size, Line.Channels, leadSlots), leadImages),
            LeadColumns = lead.ToIndices(),
            AskedRows = Indices.Of([.. asked.Select(a => a.Row)]),
            Lengths = Indices.Of([.. asked.Select(a => a.Step.Length)]),
            Pitches = Indices.Of([.. asked.Select(a => a.Step.PitchToken)]),
            PitchComparisons = style.Compares ? Comparisons(asked) : null,
            ChordComparisons = chords.Comparisons(),
            ChordRows = chords.Rows,
            ChordPitches = chords.Pitches,
            ChordBelow = chords.Below,
            ChordTargets = chords.Targets,
        };
    }

    private ChordQuestions Chords(List<(int Row, WalkStep Step)> asked)
    {
        var chords = new ChordQuestions(style);
        for (int i = 0; i < asked.Count; i++)
        {
            if (style.HasChords && asked[i].Step.PitchToken >= StyleSpec.FirstPitch)
            {
                chords.Add(i, asked[i].Step);
            }
        }

        return chords;
    }

    private Indices Comparisons(List<(int Row, WalkStep Step)> asked)
    {
        var table = new ComparisonTable(References.Count(style), asked.Count, style.PitchTokens);
        int[] candidates = [.. Enumerable.Range(0, style.PitchTokens).Select(style.PitchOf)];
        for (int i = 0; i < asked.Count; i++)
        {
            table.Set(i, asked[i].Step.References, candidates);
        }

        return table.ToIndices();
    }

    /// <summary>Numbers by step and column.</summary>
    private sealed class Grid(int rows, int columns)
    {
        private readonly int[] _values = new int[rows * columns];

        public int this[int row, int column]
        {
            set => _values[(row * columns) + column] = value;
        }

        public Indices ToIndices() => new(new Shape(_values.Length), _values);
    }
}
