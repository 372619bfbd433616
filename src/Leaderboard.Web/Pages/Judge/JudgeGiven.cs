namespace Leaderboard.Web.Pages.Judge;

/// <summary>What the judge gave an entry, as last confirmed.</summary>
/// <param name="Values">Criterion id → 1–5.</param>
/// <param name="Comment">May be empty.</param>
/// <param name="Revision">1, 2, 3 …</param>
public sealed record JudgeGiven(IReadOnlyDictionary<string, int> Values, string Comment, int Revision);
