using EventSuite.Music.Analysis;

namespace PitchDistributionJudge;

/// <summary>What the figures mean, in sentences for composers.</summary>
internal static class Words
{
    private const int Noticeable = 2; // semitones

    public static string OfRegister(double[] pitches, Reference reference)
    {
        int median = Histogram.Quantile(pitches, 0.5);
        int expected = Histogram.Quantile(reference.Pitches, 0.5);
        string medians = $"median {Name(median)}, there {Name(expected)}";
        return Math.Abs(median - expected) >= Noticeable
            ? $"The notes lie {(median > expected ? "higher" : "lower")} than in {reference.Name}: {medians}."
            : $"The notes lie about as high as in {reference.Name} ({medians}) {Spread(pitches, reference)}.";
    }

    public static string OfPitchClasses(PitchClassMatch match, Reference reference)
    {
        int degree = match.MostUnlike;
        string note = PitchNames.Of((match.Key.Tonic + degree) % 12);
        return $"Heard in {match.Key}, {100 * match.Overlap:0} % of the time falls on the same notes of the scale as in {reference.Name}. "
            + $"The largest difference is {note}: {100 * match.Shares[degree]:0} % of the time, there {100 * match.Expected[degree]:0} %.";
    }

    public static string OfScore(double score, Reference reference) =>
        $"{100 * score:0} of 100: how alike the pitches are to those of {reference.Name} ({reference.Pieces} pieces). "
        + "Register and notes of the scale count, each for as long as it sounds. Rhythm, harmony and the order of notes are not heard: "
        + "a high score means that the same notes are used, not that they are used well.";

    private static string Spread(double[] pitches, Reference reference)
    {
        (int low, int high) = (Histogram.Quantile(pitches, 0.25), Histogram.Quantile(pitches, 0.75));
        (int lowThere, int highThere) = (Histogram.Quantile(reference.Pitches, 0.25), Histogram.Quantile(reference.Pitches, 0.75));
        int wider = high - low - (highThere - lowThere);
        string how = Math.Abs(wider) < Noticeable ? "and are spread alike" : wider > 0 ? "but are spread wider" : "but keep closer together";
        return $"{how}: the middle half lies between {Name(low)} and {Name(high)}, there between {Name(lowThere)} and {Name(highThere)}";
    }

    private static string Name(int pitch) => $"{PitchNames.Of(pitch % 12)}{(pitch / 12) - 1}";
}
