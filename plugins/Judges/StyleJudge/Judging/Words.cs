using System.Globalization;
using EventSuite.Music.Analysis;
using StyleJudge.Features;

namespace StyleJudge.Judging;

/// <summary>What the figures mean, in sentences for composers.</summary>
internal static class Words
{
    private const double High = 65;
    private const double Low = 35;

    public static string OfStyle(double value, string style, double[] bars)
    {
        string whole = value >= High ? $"Harmony, voices and rhythm move as in {style}."
            : value <= Low ? $"Harmony, voices and rhythm move otherwise than in {style}."
            : $"In parts it moves as in {style}, in parts otherwise.";
        return bars.Length < 2 ? whole : $"{whole} {Bars(bars)}";
    }

    public static string OfOrder(double value) =>
        value >= High ? "One thing leads to the next: the notes stand in an order that music has."
        : value <= Low ? "Notes or beats follow each other as if shuffled, or voices do not fit together."
        : "Some turns do not follow from what was before, or some notes do not fit together.";

    public static string OfPitch(double value, string style, Tonality tonality)
    {
        string key = $"Heard in {new Key(tonality.Tonic, tonality.IsMinor)}";
        string spread = value >= High ? $"the notes of the scale and their range are shared out as in {style}"
            : value <= Low ? $"the notes of the scale or their range are shared out otherwise than in {style}"
            : $"the notes of the scale and their range are partly those of {style}";
        return $"{key}, {spread}.";
    }

    public static string OfScore(double score, string style) =>
        string.Create(CultureInfo.InvariantCulture, $"{score:0} of 100: how sure this judge is that it hears {style} and not other music. ")
        + "It hears which notes begin when, in relation to each other; key, octave, tempo, loudness, instruments and how long notes are held do not count. "
        + "It does not know whether a piece is good.";

    private static string Bars(double[] bars)
    {
        int best = Array.IndexOf(bars, bars.Max());
        int worst = Array.IndexOf(bars, bars.Min());
        return bars[best] - bars[worst] < 10
            ? "All bars speak alike."
            : string.Create(CultureInfo.InvariantCulture, $"Bar {best + 1} speaks most for it, bar {worst + 1} least.");
    }
}
