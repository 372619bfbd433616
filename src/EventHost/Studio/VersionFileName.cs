using EventSuite.Core.Studio;
using EventSuite.Core.Submissions;

namespace EventHost.Studio;

/// <summary>What a version is called when it is taken along.</summary>
internal static class VersionFileName
{
    /// <summary>The project's title as entries are named, and the version's label: <c>MorningWalk-Take2.mid</c>.</summary>
    public static string Of(VersionFile file, string extension)
    {
        var (title, label) = (CompositionTitle.Suggest(file.Project.Title), CompositionTitle.Suggest(file.Version.Label));
        return $"{(title.Length > 0 ? title : "Project")}{(label.Length > 0 ? "-" + label : "")}{extension}";
    }
}
