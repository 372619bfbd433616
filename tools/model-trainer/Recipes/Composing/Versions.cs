using EventSuite.Music.Copying;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>Versions of one piece must not be learned and held out at once.</summary>
internal static class Versions
{
    /// <summary>A common run of so many notes makes two pieces versions of one.</summary>
    private const int SameMelody = 18;

    /// <summary>Every so many-th piece, but for those that share a long run of their highest notes with one of the others.</summary>
    public static IReadOnlySet<int> HeldOut(IReadOnlyList<Piece> pieces, int every)
    {
        int[][] tokens = [.. pieces.Select(p => MelodyTokens.Of(PieceScore.Of(p)))];
        var candidates = Enumerable.Range(0, pieces.Count).Where(i => i % every == 0).ToHashSet();
        var index = new CopyIndex(Enumerable.Range(0, pieces.Count).Where(i => !candidates.Contains(i)).Select(i => tokens[i]));
        return candidates.Where(i => index.LongestRun(tokens[i]).Length < SameMelody).ToHashSet();
    }
}
