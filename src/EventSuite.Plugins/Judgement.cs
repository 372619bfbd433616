namespace EventSuite.Plugins;

/// <summary>What a judge says.</summary>
/// <param name="Score">0 to 100, more is better.</param>
/// <param name="Breakdown">Where the score comes from: up to 32 parts, not all of weight 0; may be empty.</param>
/// <param name="Explanation">The whole in a few sentences for the composer; at most 4,000 characters are kept.</param>
public sealed record Judgement(double Score, IReadOnlyList<JudgementPart> Breakdown, string Explanation);
