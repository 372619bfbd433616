using EventSuite.Core.Studio;

namespace EventHost.Studio;

/// <summary>A project with its tree of versions as the API shows it: parents come before what came from them. Beside it what can be brought back, the last removed first.</summary>
internal sealed record OpenProjectView(
    Guid Id, string Title, string UserName, string Owner, DateTimeOffset CreatedAt, DateTimeOffset ChangedAt, IReadOnlyList<VersionView> Versions,
    IReadOnlyList<VersionView> Removed)
{
    public static OpenProjectView Of(string slug, OpenProject open) => new(
        open.Project.Id, open.Project.Title, open.Project.UserName, open.Project.OwnerName, open.Project.CreatedAt, open.Project.ChangedAt,
        [.. open.Versions.Select(v => VersionView.Of(slug, v))], [.. open.Removed.Select(v => VersionView.Of(slug, v))]);
}
