using EventSuite.Music.Notes;

namespace LstmCnnComposer.Tests;

/// <summary>Many short pieces of one part, to measure what a knob does.</summary>
internal static class Leads
{
    public const int Many = 50;

    /// <summary>The notes of so many pieces of two bars, written without a second try.</summary>
    public static Note[][] Of(string style, int count, params (string Name, string Value)[] given) =>
        [.. Enumerable.Range(0, count).Select(seed => Ask.Compose(seed, [.. Usual(style).Where(p => given.All(g => g.Name != p.Name)), .. given]).Notes.ToArray())];

    /// <summary>Asserts that a measure's mean is higher at one value of a knob than at another.</summary>
    public static void Rises(string knob, string low, string high, Func<Note[], double> measure, string style)
    {
        double Mean(string value) => Of(style, Many, (knob, value)).Average(measure);

        (double below, double above) = (Mean(low), Mean(high));
        Assert.True(above > below * 1.02, $"{knob} in style {style}: {below:0.00} at {low}, {above:0.00} at {high}");
    }

    private static (string Name, string Value)[] Usual(string style) => [("style", style), ("bars", "2"), ("parts", "lead"), ("tries", "1")];
}
