using EventSuite.Core.Studio;

namespace EventHost.Studio;

/// <summary>A project as the API shows it.</summary>
internal sealed record ProjectView(
    Guid Id, string Title, string UserName, string Owner, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, int VersionCount, long Bytes,
    DateTimeOffset? RemovedAt)
{
    public static ProjectView Of(StudioProject p) => new(p.Id, p.Title, p.UserName, p.OwnerName, p.CreatedAt, p.ChangedAt, p.Versions, p.Bytes, p.RemovedAt);
}
