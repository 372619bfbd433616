using EventSuite.Neural.Training;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>
/// Wrong notes that a network hears of itself while it learns; what it is to answer stays as people wrote it. Else it would only ever
/// have gone on from music without a slip, and would not find back after one of its own (exposure bias).
/// </summary>
/// <param name="rate">The share of notes that are wrong in lessons with slips, 0–1; with 0 nothing is drawn.</param>
/// <param name="random">The only source of chance.</param>
internal sealed class Slips(double rate, RandomSource random)
{
    /// <summary>The other lessons have none, so that faultless music stays the rule.</summary>
    private const double LessonsShare = .6;

    private const int MostSemitones = 4;

    /// <summary>The piece as it is heard: of the same rhythm, some notes up to a third off.</summary>
    /// <param name="piece">What people wrote.</param>
    /// <param name="lead">The part that is given and so without slips, or null.</param>
    public Piece In(Piece piece, int? lead) => rate > 0 && random.NextDouble() < LessonsShare
        ? piece with { Parts = [.. piece.Parts.Select((part, i) => i == lead ? part : [.. part.Select(Heard)])] }
        : piece;

    private NoteEvent Heard(NoteEvent e)
    {
        if (!e.IsNote || random.NextDouble() >= rate)
        {
            return e;
        }

        int semitones = 1 + random.Next(MostSemitones);
        return e.Raised(random.Next(2) == 0 ? semitones : -semitones);
    }
}
