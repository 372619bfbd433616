namespace EventSuite.Core.Plugins;

/// <summary>One part of an AI judge's score.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="Value">What came out, in the unit of that measure.</param>
/// <param name="Weight">Its share of the score, 0 or more.</param>
/// <param name="Sentence">What the value means, for people.</param>
/// <param name="Bars">The value bar by bar, each 0 … 100, 50 neither for nor against; null when the judge does not say.</param>
public sealed record AiJudgmentPart(string Name, double Value, double Weight, string Sentence, IReadOnlyList<double>? Bars = null);
