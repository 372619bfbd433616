namespace EventSuite.Core.Publication;

/// <summary>One row of a board.</summary>
/// <param name="Id">Names the row on every board; the entry's own id only once the event is Published, for judges listen blind.</param>
/// <param name="Rank">1 is best; null: no rank yet.</param>
/// <param name="Shared">Whether others have the same rank.</param>
/// <param name="Movement">Places gained since the last round (negative: lost); null when there was none.</param>
/// <param name="Name">Composer or team.</param>
/// <param name="Title">The composition.</param>
/// <param name="Points">By the round's policy; null: no score yet, which is not zero.</param>
/// <param name="Scores">How many judges have scored it.</param>
/// <param name="Criteria">Criterion id → mean over the judges, 1–5; empty when not scored yet.</param>
/// <param name="Audio">Whether the public may hear it now.</param>
public sealed record BoardEntry(
    Guid Id,
    int? Rank,
    bool Shared,
    int? Movement,
    string Name,
    string Title,
    decimal? Points,
    int Scores,
    IReadOnlyDictionary<string, decimal> Criteria,
    bool Audio);
