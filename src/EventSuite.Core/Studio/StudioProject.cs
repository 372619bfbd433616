namespace EventSuite.Core.Studio;

/// <summary>A piece that somebody works on in the studio.</summary>
/// <param name="Id">Random key; made by the client, so that it can be made without a connection.</param>
/// <param name="EventId">Its event.</param>
/// <param name="AccountId">Who began it.</param>
/// <param name="OwnerId">Whom it belongs to, as entries do: the account or its team.</param>
/// <param name="UserName">User name of who began it.</param>
/// <param name="OwnerName">Display name of the team or account.</param>
/// <param name="Title">Its working title: 1 to <see cref="StudioLimits.Text"/> characters.</param>
/// <param name="CreatedAt">When it was begun, UTC.</param>
/// <param name="ChangedAt">When it was changed last, UTC.</param>
/// <param name="Versions">How many versions it has.</param>
/// <param name="Bytes">How many bytes of MIDI they have together.</param>
/// <param name="RemovedAt">When it was removed, UTC; null: it is there.</param>
public sealed record StudioProject(
    Guid Id,
    Guid EventId,
    Guid AccountId,
    Guid OwnerId,
    string UserName,
    string OwnerName,
    string Title,
    DateTimeOffset CreatedAt,
    DateTimeOffset ChangedAt,
    int Versions = 0,
    long Bytes = 0,
    DateTimeOffset? RemovedAt = null);
