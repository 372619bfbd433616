namespace EventSuite.Plugins;

/// <summary>One measure of a judge.</summary>
/// <param name="Name">What was measured, in a word or two; at most 100 characters are kept.</param>
/// <param name="Value">What came out, 0 to 100 like the score.</param>
/// <param name="Weight">Its share in the score, 0 or more; 0 for a measure that is only told.</param>
/// <param name="Sentence">What the value means, for people; at most 500 characters are kept.</param>
public sealed record JudgementPart(string Name, double Value, double Weight, string Sentence);
