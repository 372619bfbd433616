using System.Runtime.CompilerServices;

namespace Compliance;

/// <summary>The source tree that is tested.</summary>
internal static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    /// <summary>The folder of this project.</summary>
    public static string Tests => Path.Combine(Root, "tests", "Compliance");

    /// <summary>The stand-alone checker.</summary>
    public static string Checker => Path.Combine(Root, "eng", "check-plugin.py");

    /// <summary>PluginWorker as it was built together with these tests.</summary>
    public static string Worker => Path.Combine(Root, "src", "PluginWorker", "bin", BuildOutput, "PluginWorker.dll");

    /// <summary>Configuration and framework, such as <c>Release/net10.0</c>.</summary>
    private static string BuildOutput => Path.GetRelativePath(Path.Combine(Tests, "bin"), AppContext.BaseDirectory);

    /// <summary>Folders with a <c>plugin.json</c> below plugins/ and samples/plugins/, relative, with slashes; build outputs and templates, which are none yet, left out.</summary>
    public static IEnumerable<string> PluginFolders() =>
        new[] { "plugins", Path.Combine("samples", "plugins") }
            .Select(folder => Path.Combine(Root, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "plugin.json", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(Root, Path.GetDirectoryName(file)!).Replace('\\', '/'))
            .Where(folder => !folder.Split('/').Any(part => part is "bin" or "obj" or "templates"))
            .Order(StringComparer.Ordinal);

    /// <summary>Where a plugin of the repository lies ready to run: its folder, or the output of its build.</summary>
    public static string Built(string folder)
    {
        string source = Path.Combine(Root, folder);
        string output = Path.Combine(source, "bin", BuildOutput);
        return File.Exists(Path.Combine(output, "plugin.json")) ? output : source;
    }

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
