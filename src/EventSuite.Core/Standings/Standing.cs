namespace EventSuite.Core.Standings;

/// <summary>Where one entry stands.</summary>
/// <param name="EntryId">The entry.</param>
/// <param name="Rank">1 is best; null before the least number of judgments.</param>
/// <param name="Shared">Whether another entry has the same rank.</param>
/// <param name="Points">By the policy; null without any judgment.</param>
/// <param name="Judgments">How many judges scored it.</param>
/// <param name="CriterionMeans">Criterion id → mean over judges; empty without any judgment.</param>
public sealed record Standing(
    Guid EntryId,
    int? Rank,
    bool Shared,
    decimal? Points,
    int Judgments,
    IReadOnlyDictionary<string, decimal> CriterionMeans);
