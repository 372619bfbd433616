using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;

namespace LstmCnnComposer.Network;

/// <summary>For questions with several candidate pitches each: which of the network's opinions on intervals belong to which candidate.</summary>
internal sealed class ComparisonTable
{
    private readonly int _references;
    private readonly int _questions;
    private readonly int _candidates;
    private readonly int[] _places;

    /// <param name="references">References of a question.</param>
    /// <param name="questions">How many questions.</param>
    /// <param name="candidates">Candidates of a question.</param>
    public ComparisonTable(int references, int questions, int candidates)
    {
        (_references, _questions, _candidates) = (references, questions, candidates);
        _places = new int[references * questions * candidates];
    }

    /// <summary>Fills in a question.</summary>
    /// <param name="question">Which.</param>
    /// <param name="compared">Its references.</param>
    /// <param name="pitches">The candidates' pitches, negative for one that has none.</param>
    public void Set(int question, ReadOnlySpan<int> compared, ReadOnlySpan<int> pitches)
    {
        for (int r = 0; r < _references; r++)
        {
            int row = ((question * _references) + r) * References.Width;
            Span<int> places = _places.AsSpan(((r * _questions) + question) * _candidates, _candidates);
            for (int c = 0; c < _candidates; c++)
            {
                places[c] = row + (pitches[c] < 0 ? References.NoInterval : References.Place(pitches[c], compared[r]));
            }
        }
    }

    /// <summary>References, questions times candidates: rows of the opinions, one opinion a row.</summary>
    public Indices ToIndices() => new(new Shape(_references, _questions * _candidates), _places);

    /// <summary>What the opinions add up to for each candidate: questions by candidates.</summary>
    public static Tensor Sum(Tensor opinions, Indices places, int candidates)
    {
        Tensor each = opinions.Reshape(-1, 1).Rows(places).Reshape(places.Shape[0], -1);
        return each.SumTo(new Shape(places.Shape[1])).Reshape(-1, candidates);
    }
}
