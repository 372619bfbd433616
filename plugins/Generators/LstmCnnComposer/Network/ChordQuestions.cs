using EventSuite.Neural.Tensors;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>Chords as questions: which interval comes next below, knowing those above it; 0 is the end.</summary>
internal sealed class ChordQuestions(StyleSpec style)
{
    private readonly List<int> _rows = [];
    private readonly List<int> _pitches = [];
    private readonly List<float> _below = [];
    private readonly List<int> _targets = [];
    private readonly List<WalkStep> _steps = [];

    public Indices? Rows => Of(_rows);

    public Indices? Pitches => Of(_pitches);

    public Tensor? Below => _rows.Count == 0 ? null : Tensor.Of(new Shape(_rows.Count, StyleSpec.ChordTokens), [.. _below]);

    public Indices? Targets => Of(_targets);

    /// <summary>What the intervals are compared with; null for styles that do not compare.</summary>
    public Indices? Comparisons()
    {
        if (_rows.Count == 0 || !style.Compares)
        {
            return null;
        }

        var table = new ComparisonTable(References.Count(style), _steps.Count, StyleSpec.ChordTokens);
        for (int i = 0; i < _steps.Count; i++)
        {
            int top = style.PitchOf(_steps[i].PitchToken);
            table.Set(i, _steps[i].References, [NoteEvent.Rest, .. Enumerable.Range(1, NoteEvent.DeepestBelow).Select(down => top - down)]);
        }

        return table.ToIndices();
    }

    /// <summary>The questions of an event.</summary>
    /// <param name="row">Which of the events that are asked.</param>
    /// <param name="step">The event, a note or a chord.</param>
    public void Add(int row, WalkStep step)
    {
        uint known = 0;
        for (int down = 1; down <= NoteEvent.DeepestBelow; down++)
        {
            if ((step.Below >> down & 1) != 0)
            {
                Ask(row, step, known, down);
                known |= 1u << down;
            }
        }

        Ask(row, step, known, 0);
    }

    private void Ask(int row, WalkStep step, uint known, int answer)
    {
        _rows.Add(row);
        _pitches.Add(step.PitchToken);
        _steps.Add(step);
        _targets.Add(answer);
        for (int down = 0; down < StyleSpec.ChordTokens; down++)
        {
            _below.Add(known >> down & 1);
        }
    }

    private static Indices? Of(List<int> values) => values.Count == 0 ? null : Indices.Of([.. values]);
}
