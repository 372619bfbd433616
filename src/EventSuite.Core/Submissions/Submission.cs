namespace EventSuite.Core.Submissions;

/// <summary>An entry.</summary>
/// <param name="Id">Random key, says nothing of owner or time.</param>
/// <param name="EventId">Its event.</param>
/// <param name="AccountId">Who submitted it.</param>
/// <param name="OwnerId">Whom it and the slot belong to: the account or its team.</param>
/// <param name="UserName">User name of who submitted it.</param>
/// <param name="OwnerName">What the public reads: the team's or the account's display name.</param>
/// <param name="Title">The composition part of the name.</param>
/// <param name="Slot">1 to the limit; null once withdrawn.</param>
/// <param name="Sha256">Hash of the file as it came, lower-case hex.</param>
/// <param name="StrippedSha256">Hash of the file that judges get.</param>
/// <param name="Music">What the file holds.</param>
/// <param name="FromBar">First of the eight bars that the AI judge hears, counted from 1.</param>
/// <param name="SubmittedAt">When this file came, UTC.</param>
/// <param name="DisqualifiedBecause">The reason; null while it takes part.</param>
public sealed record Submission(
    Guid Id,
    Guid EventId,
    Guid AccountId,
    Guid OwnerId,
    string UserName,
    string OwnerName,
    string Title,
    int? Slot,
    string Sha256,
    string StrippedSha256,
    MusicFacts Music,
    int FromBar,
    DateTimeOffset SubmittedAt,
    string? DisqualifiedBecause)
{
    /// <summary>Neither withdrawn nor disqualified.</summary>
    public bool TakesPart => Slot is not null && DisqualifiedBecause is null;

    /// <summary>A short label by which judges and organisers can speak of a blind entry.</summary>
    public string Label => Id.ToString("N")[..4].ToUpperInvariant();
}
