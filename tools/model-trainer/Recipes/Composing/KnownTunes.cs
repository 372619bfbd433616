using EventSuite.Music.Copying;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>
/// Held-out pieces over a tune that was learned, such as another setting of one hymn tune: a network that remembers the tune looks
/// better on them than it is.
/// </summary>
internal static class KnownTunes
{
    /// <summary>From so many steps of the leading line on, two pieces are taken to have one tune.</summary>
    public const int LeastRun = 16;

    /// <summary>The rule, for cards.</summary>
    public static readonly string Rule =
        $"A held-out piece counts as one over a learned tune when its leading line has {LeastRun} steps from note to note or more in a row in common "
        + "with a learned piece, in whatever key and rhythm, repeated notes taken as one; all figures but the first are without these.";

    /// <summary>The held-out pieces over no tune that was learned.</summary>
    public static IReadOnlyList<Piece> Without(IReadOnlyList<Piece> learned, IReadOnlyList<Piece> heldOut)
    {
        var index = new CopyIndex(learned.Select(Steps));
        return [.. heldOut.Where(piece => index.LongestRun(Steps(piece)).Length < LeastRun)];
    }

    /// <summary>The intervals of the leading line: chance gives no runs of 16 of them, which lines read backwards show.</summary>
    private static int[] Steps(Piece piece)
    {
        int[] pitches = [.. PieceScore.Notes(piece.Parts[0]).Select(note => note.Pitch)];
        return [.. pitches.Zip(pitches.Skip(1), (a, b) => b - a).Where(step => step != 0)];
    }
}
