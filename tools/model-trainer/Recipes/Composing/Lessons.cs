using EventSuite.Neural.Training;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>
/// What a piece is told to be while it is learned: now all, now some, now nothing, so that the composer can be told as much as
/// people like.
/// </summary>
/// <param name="style">The style.</param>
/// <param name="random">The only source of chance.</param>
/// <param name="sections">How pieces are cut.</param>
/// <param name="slips">Wrong notes that are heard.</param>
internal sealed class Lessons(StyleSpec style, RandomSource random, Sections sections, Slips slips)
{
    private const double EndToldShare = .85;
    private const double ModeToldShare = .8;
    private const double NothingToldShare = .3;
    private const double LeadGivenShare = .4;
    private const double FirstLeadShare = .5;

    /// <summary>A piece, or a section of it, with what is told.</summary>
    public Lesson Draw(Piece piece)
    {
        Section section = sections.Draw(piece, random);
        bool showPitch = random.NextDouble() < .8, showRhythm = !showPitch || random.NextDouble() < .8;
        Conditions told = Tell(section);
        return new Lesson(section.Piece, told) { Heard = slips.In(section.Piece, told.Lead), ShowPitch = showPitch, ShowRhythm = showRhythm };
    }

    /// <summary>What is told of a piece in judging: nothing of its style, but its mode and its end.</summary>
    public static Conditions ForJudging(Piece piece) => new() { IsMinor = piece.IsMinor, EndIsKnown = piece.IsClosed };

    private Conditions Tell(Section section)
    {
        Piece piece = section.Piece;
        bool tellStart = random.NextDouble() < (section.IsStart ? .9 : section.IsEnd ? .6 : 0);
        double[] measures = StyleFeatures.Measure(piece);
        bool tellsNothing = random.NextDouble() < NothingToldShare;
        double share = random.NextDouble();
        return new Conditions
        {
            IsMinor = random.NextDouble() < ModeToldShare ? piece.IsMinor : null,
            EndIsKnown = section.IsEnd && piece.IsClosed && random.NextDouble() < EndToldShare,
            StartIsKnown = tellStart,
            Steps = [.. measures.Select((value, f) => style.FeatureBorders[f].Length > 0 && !tellsNothing && random.NextDouble() < share ? style.FeatureStep(f, value) : (int?)null)],
            Lead = style.Parts.Count > 1 && random.NextDouble() < LeadGivenShare ? (random.NextDouble() < FirstLeadShare ? 0 : random.Next(style.Parts.Count)) : null,
        };
    }
}
