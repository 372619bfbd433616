namespace EventSuite.Core.Studio.Origins;

/// <summary>How an entry was made in the studio, from its beginnings to what was handed in; kept with the entry.</summary>
/// <param name="ProjectId">The project, which may be gone by now.</param>
/// <param name="VersionId">The version that was handed in.</param>
/// <param name="Title">The project's title then.</param>
/// <param name="Steps">Beginnings first; the last is what was handed in.</param>
public sealed record EntryOrigin(Guid ProjectId, Guid VersionId, string Title, IReadOnlyList<OriginStep> Steps);
