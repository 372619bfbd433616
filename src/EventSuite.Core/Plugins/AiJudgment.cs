namespace EventSuite.Core.Plugins;

/// <summary>An AI judge's answer.</summary>
/// <param name="Score">0 … 100.</param>
/// <param name="Breakdown">What it is made of; may be empty.</param>
/// <param name="Explanation">The reasons in words.</param>
/// <param name="Plugin">Exactly which plugin judged.</param>
/// <param name="Duration">How long the call took.</param>
public sealed record AiJudgment(
    double Score,
    IReadOnlyList<AiJudgmentPart> Breakdown,
    string Explanation,
    PluginVersion Plugin,
    TimeSpan Duration);
