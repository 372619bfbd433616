namespace Leaderboard.Web.Pages.Judge;

/// <summary>One thing to score from 1 to 5.</summary>
/// <param name="Id">Scores are keyed by it.</param>
/// <param name="Name">What the judge reads.</param>
/// <param name="Help">What to listen for; may be empty.</param>
public sealed record JudgeCriterion(string Id, string Name, string Help);
