namespace EventSuite.Plugins;

/// <summary>One measure of a judge.</summary>
/// <param name="Name">What was measured, in a word or two; at most 100 characters are kept.</param>
/// <param name="Value">What came out, 0 to 100 like the score.</param>
/// <param name="Weight">Its share in the score, 0 or more; 0 for a measure that is only told.</param>
/// <param name="Sentence">What the value means, for people; at most 500 characters are kept.</param>
public sealed record JudgementPart(string Name, double Value, double Weight, string Sentence)
{
    /// <summary>
    /// The value bar by bar, each 0 to 100, for judges that can say where they heard it: 50 speaks neither for nor against. The first is
    /// the first bar with its pick-up. Up to 256; null without. Hosts draw it as a heat map.
    /// </summary>
    public IReadOnlyList<double>? Bars { get; init; }
}
