namespace EventSuite.Core.Standings;

/// <summary>One line of the results.</summary>
/// <param name="Category">Award category id.</param>
/// <param name="Round">Round id.</param>
/// <param name="Rank">Null: no rank.</param>
/// <param name="Shared">Whether the rank is shared.</param>
/// <param name="Composer">Composer or team.</param>
/// <param name="Title">The composition.</param>
/// <param name="UserName">Who submitted it.</param>
/// <param name="Points">Null: no score.</param>
/// <param name="Judgments">How many judges scored it.</param>
/// <param name="Criteria">Criterion id → mean, 1–5.</param>
public sealed record ResultRow(
    string Category, string Round, int? Rank, bool Shared, string Composer, string Title, string UserName,
    decimal? Points, int Judgments, IReadOnlyDictionary<string, decimal> Criteria);
