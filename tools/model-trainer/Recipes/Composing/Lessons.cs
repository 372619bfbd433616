using EventSuite.Neural.Training;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace ModelTrainer.Recipes.Composing;

/// <summary>
/// What a piece is told to be while it is learned: now all, now some, now nothing, so that the composer can be told as much as
/// people like.
/// </summary>
internal sealed class Lessons(StyleSpec style, RandomSource random, int sectionBars)
{
    private const int MostBars = 32;
    private const double WholeShare = .5;
    private const double EndToldShare = .85;
    private const double ModeToldShare = .8;
    private const double NothingToldShare = .3;
    private const double LeadGivenShare = .4;
    private const double FirstLeadShare = .5;

    /// <summary>A piece, or a section of it, with what is told.</summary>
    public (Piece Piece, Conditions Conditions, bool ShowPitch, bool ShowRhythm) Draw(Piece piece)
    {
        bool isWhole = piece.Bars <= MostBars && random.NextDouble() < WholeShare;
        Piece section = isWhole ? piece : Section(piece);
        bool showPitch = random.NextDouble() < .8, showRhythm = !showPitch || random.NextDouble() < .8;
        return (section, Tell(section, random.NextDouble() < (isWhole ? .9 : .6)), showPitch, showRhythm);
    }

    /// <summary>What is told of a piece in judging: nothing of its style, but its mode and its end.</summary>
    public static Conditions ForJudging(Piece piece) => new() { IsMinor = piece.IsMinor, EndIsKnown = piece.IsClosed };

    private Piece Section(Piece piece)
    {
        if (sectionBars > 1)
        {
            // Tunes are made of sections, each of which ends as tunes end.
            int sections = Math.Max(1, piece.Bars / sectionBars);
            int first = random.Next(sections);
            int count = Math.Min(1 + random.Next(2), sections - first);
            return sections == 1 && piece.Bars <= MostBars ? piece : piece.Crop(first * sectionBars, Math.Min(count * sectionBars, piece.Bars - (first * sectionBars)));
        }

        int bars = Math.Min(piece.Bars, 4 + random.Next(17));
        return piece.Crop(piece.Bars - bars, bars);
    }

    private Conditions Tell(Piece piece, bool tellStart)
    {
        double[] measures = StyleFeatures.Measure(piece);
        bool tellsNothing = random.NextDouble() < NothingToldShare;
        double share = random.NextDouble();
        return new Conditions
        {
            IsMinor = random.NextDouble() < ModeToldShare ? piece.IsMinor : null,
            EndIsKnown = piece.IsClosed && random.NextDouble() < EndToldShare,
            StartIsKnown = tellStart,
            Steps = [.. measures.Select((value, f) => style.FeatureBorders[f].Length > 0 && !tellsNothing && random.NextDouble() < share ? style.FeatureStep(f, value) : (int?)null)],
            Lead = style.Parts.Count > 1 && random.NextDouble() < LeadGivenShare ? (random.NextDouble() < FirstLeadShare ? 0 : random.Next(style.Parts.Count)) : null,
        };
    }
}
