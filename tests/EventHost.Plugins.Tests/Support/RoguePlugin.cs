using System.Text.Json;

namespace EventHost.Plugins.Tests.Support;

/// <summary>Writes rogue plugins into folders.</summary>
internal static class RoguePlugin
{
    private static string Source => Path.Combine(AppContext.BaseDirectory, "rogues");

    /// <summary>A judge in Python that does one deed.</summary>
    public static void WritePython(string folder, string id, string deed, string version = "1.0.0", object? limits = null, params (string Name, string Text)[] files)
    {
        Directory.CreateDirectory(folder);
        File.Copy(Path.Combine(Source, "rogue.py"), Path.Combine(folder, "rogue.py"), overwrite: true);
        foreach (var (name, text) in files)
        {
            File.WriteAllText(Path.Combine(folder, name), text);
        }

        File.WriteAllText(Path.Combine(folder, "plugin.json"), Manifest(id, version, deed, limits));
    }

    /// <summary>The composer in C#, which does what its parameter says.</summary>
    public static void WriteCSharp(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Source, "csharp")))
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
        }
    }

    /// <summary>The manifest of a Python judge.</summary>
    public static string Manifest(string id, string version, string deed, object? limits = null) => JsonSerializer.Serialize(new
    {
        id,
        name = $"The {id}",
        version,
        kind = "judge",
        protocol = new { min = 1, max = 1 },
        description = "For tests.",
        authors = new[] { "The EventSuite authors" },
        license = "MIT",
        command = new[] { "python3", "rogue.py", deed },
        limits = limits ?? new { memoryMb = 128, loadSeconds = 20, callSeconds = 20 },
    });
}
