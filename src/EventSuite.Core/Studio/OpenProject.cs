namespace EventSuite.Core.Studio;

/// <summary>A project with its tree.</summary>
/// <param name="Project">The project.</param>
/// <param name="Versions">All of its versions without their music, in the order in which they came.</param>
/// <param name="Removed">Those that were removed and can be brought back, the last one first.</param>
public sealed record OpenProject(StudioProject Project, IReadOnlyList<StudioVersion> Versions, IReadOnlyList<StudioVersion> Removed);
