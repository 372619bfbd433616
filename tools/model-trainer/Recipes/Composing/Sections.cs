using EventSuite.Neural.Training;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>How the pieces of a style are cut for learning. Half of those that are short enough are learned whole.</summary>
internal sealed class Sections
{
    private const int MostBars = 32;
    private const double WholeShare = .5;
    private readonly Func<Piece, RandomSource, Section> _draw;

    private Sections(Func<Piece, RandomSource, Section> draw) => _draw = draw;

    /// <summary>Only the end of a piece ends: its last 4 to 20 bars.</summary>
    public static Sections LastBars { get; } = new(Last);

    /// <summary>Pieces of many bars: their last bars, their first, or some between.</summary>
    public static Sections AnyBars { get; } = new(Any);

    /// <summary>Pieces that are made of sections of so many bars, each of which ends as pieces end: one or two of them.</summary>
    public static Sections Of(int bars) => new((piece, random) => Ending(piece, bars, random));

    public Section Draw(Piece piece, RandomSource random)
    {
        bool isWhole = piece.Bars <= MostBars && random.NextDouble() < WholeShare;
        return isWhole ? new Section(piece, true, true) : _draw(piece, random);
    }

    private static Section Ending(Piece piece, int bars, RandomSource random)
    {
        int sections = Math.Max(1, piece.Bars / bars);
        int first = random.Next(sections);
        int count = Math.Min(1 + random.Next(2), sections - first);
        bool isAll = sections == 1 && piece.Bars <= MostBars;
        return new Section(isAll ? piece : piece.Crop(first * bars, Math.Min(count * bars, piece.Bars - (first * bars))), IsStart: false, IsEnd: true);
    }

    private static Section Last(Piece piece, RandomSource random)
    {
        int bars = Length(piece, random);
        return new Section(piece.Crop(piece.Bars - bars, bars), IsStart: false, IsEnd: true);
    }

    private static Section Any(Piece piece, RandomSource random)
    {
        double kind = random.NextDouble();
        if (kind < .45)
        {
            return Last(piece, random);
        }

        int bars = Length(piece, random);
        int first = kind < .65 ? 0 : random.Next(piece.Bars - bars + 1) / 4 * 4;
        return new Section(piece.Crop(first, bars), IsStart: first == 0, IsEnd: first + bars == piece.Bars);
    }

    private static int Length(Piece piece, RandomSource random) => Math.Min(piece.Bars, 4 + random.Next(17));
}
