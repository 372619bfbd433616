using System.Runtime.CompilerServices;

namespace EventSuite.Plugins.Tests.Worker;

/// <summary>Where the builds of this repository are: of the same configuration as the tests.</summary>
internal static class Repository
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", "..", ".."));

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    /// <summary>A file or folder below the root.</summary>
    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The output folder of a project.</summary>
    public static string Output(params string[] project) => Path.Combine(At(project), "bin", Configuration, "net10.0");

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
