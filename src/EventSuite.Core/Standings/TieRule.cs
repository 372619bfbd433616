using EventSuite.Core.Events;

namespace EventSuite.Core.Standings;

/// <summary>
/// One step of the published tie list, as text: <c>headToHead</c> (who wins more comparisons by shared judges),
/// <c>criterion:ID</c> (higher mean there), <c>share</c> (the rank is shared; always the last step). Never the time
/// of submission.
/// </summary>
public static class TieRule
{
    /// <summary>Comparison by the judges who scored both.</summary>
    public const string HeadToHead = "headToHead";

    /// <summary>The rank is shared.</summary>
    public const string Share = "share";

    private const string CriterionPrefix = "criterion:";

    /// <summary>The criterion of a <c>criterion:ID</c> step, or null.</summary>
    public static string? CriterionOf(string rule) =>
        rule.StartsWith(CriterionPrefix, StringComparison.Ordinal) ? rule[CriterionPrefix.Length..] : null;

    /// <summary>Whether the step can be used with these criteria.</summary>
    public static bool IsValid(string rule, IEnumerable<Criterion> criteria) =>
        rule is HeadToHead or Share || (CriterionOf(rule) is { } id && criteria.Any(c => c.Id == id));

    /// <summary>The step in words, for the rules page.</summary>
    public static string Describe(string rule, IEnumerable<Criterion> criteria) => rule switch
    {
        HeadToHead => "the entry that more of the judges who heard both preferred",
        Share => "the rank is shared",
        _ => $"the higher mean in {criteria.FirstOrDefault(c => c.Id == CriterionOf(rule))?.Name ?? rule}",
    };
}
