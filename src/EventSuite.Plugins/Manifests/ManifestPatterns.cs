using System.Text.RegularExpressions;

namespace EventSuite.Plugins.Manifests;

/// <summary>What names look like. None of them can be made slow.</summary>
internal static partial class ManifestPatterns
{
    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z")]
    public static partial Regex Id();

    /// <summary>Semantic versioning 2.0.0.</summary>
    [GeneratedRegex(@"\A(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})\.(0|[1-9][0-9]{0,8})(-[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?(\+[0-9A-Za-z-]+(\.[0-9A-Za-z-]+)*)?\z")]
    public static partial Regex Version();

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9._-]*\.dll\z")]
    public static partial Regex Assembly();

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9]*\z")]
    public static partial Regex Parameter();
}
