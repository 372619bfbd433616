using EventSuite.Neural.Training;
using ModelTrainer.Recipes.Judging.Data;

namespace ModelTrainer.Recipes.Judging.Learning;

/// <summary>Draws windows of pieces: see <see cref="ExampleSource"/>.</summary>
internal sealed class SetDraw
{
    private readonly (JudgingSet Set, JudgingPiece[] Pieces, JudgingPiece[][] Groups)[] _sets;
    private readonly double _shares;

    public SetDraw(IReadOnlyList<JudgingPiece> pieces)
    {
        _sets = [.. pieces.GroupBy(p => p.Set).Select(set => (
            set.Key, set.ToArray(), set.GroupBy(p => p.Group).Select(group => group.ToArray()).ToArray()))];
        _shares = _sets.Sum(set => set.Set.Share);
    }

    public (Window Window, JudgingSet Set) Window(RandomSource random)
    {
        JudgingPiece piece = Piece(random);
        return (piece.Windows[random.Next(piece.Windows.Length)], piece.Set);
    }

    public JudgingPiece Piece(RandomSource random)
    {
        double place = random.NextDouble() * _shares;
        int at = 0;
        while (at < _sets.Length - 1 && place >= _sets[at].Set.Share)
        {
            place -= _sets[at++].Set.Share;
        }

        (_, JudgingPiece[] pieces, JudgingPiece[][] groups) = _sets[at];
        JudgingPiece[] from = random.Next(2) == 0 ? groups[random.Next(groups.Length)] : pieces;
        return from[random.Next(from.Length)];
    }
}
