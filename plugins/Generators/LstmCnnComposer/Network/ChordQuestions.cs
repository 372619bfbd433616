using EventSuite.Neural.Tensors;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>Chords as questions: which interval comes next below, knowing those above it; 0 is the end.</summary>
internal sealed class ChordQuestions
{
    private readonly List<int> _rows = [];
    private readonly List<int> _pitches = [];
    private readonly List<float> _below = [];
    private readonly List<int> _targets = [];

    public Indices? Rows => Of(_rows);

    public Indices? Pitches => Of(_pitches);

    public Tensor? Below => _rows.Count == 0 ? null : Tensor.Of(new Shape(_rows.Count, StyleSpec.ChordTokens), [.. _below]);

    public Indices? Targets => Of(_targets);

    public void Add(int row, int pitch, uint below)
    {
        uint known = 0;
        for (int down = 1; down <= NoteEvent.DeepestBelow; down++)
        {
            if ((below >> down & 1) != 0)
            {
                Ask(row, pitch, known, down);
                known |= 1u << down;
            }
        }

        Ask(row, pitch, known, 0);
    }

    private void Ask(int row, int pitch, uint known, int answer)
    {
        _rows.Add(row);
        _pitches.Add(pitch);
        _targets.Add(answer);
        for (int down = 0; down < StyleSpec.ChordTokens; down++)
        {
            _below.Add(known >> down & 1);
        }
    }

    private static Indices? Of(List<int> values) => values.Count == 0 ? null : Indices.Of([.. values]);
}
