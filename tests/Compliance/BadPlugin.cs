using System.Text.Json;

namespace Compliance;

/// <summary>A folder with the plugin that does one thing badly; gone when disposed.</summary>
internal sealed class BadPlugin : IDisposable
{
    public BadPlugin(string kind, string fault)
    {
        Directory.CreateDirectory(Folder);
        File.Copy(Path.Combine(Repository.Tests, "Bad", "bad_plugin.py"), Path.Combine(Folder, "bad_plugin.py"));
        string method = kind == "generator" ? "generate" : "judge";
        var manifest = new Dictionary<string, object>
        {
            ["id"] = "bad-plugin",
            ["name"] = "Bad plugin",
            ["version"] = "1.0.0",
            ["kind"] = kind,
            ["protocol"] = new { min = 1, max = 1 },
            ["description"] = "Does one thing badly.",
            ["authors"] = new[] { "The EventSuite authors" },
            ["license"] = "MIT",
            ["command"] = new[] { "python3", "bad_plugin.py", method, fault },
            ["limits"] = new { memoryMb = 100, loadSeconds = fault == "slow-start" ? 1 : 10, callSeconds = 10 },
        };
        if (kind == "generator")
        {
            manifest["tasks"] = new[] { "compose", "continue" };
            manifest["parameters"] = new object[]
            {
                new { name = "bars", label = "Bars", help = "How many.", type = "integer", @default = 4, min = 1, max = 16, step = 1 },
                new { name = "word", label = "Word", help = "Any.", type = "text", @default = "", maxLength = 60 },
            };
        }

        File.WriteAllText(Path.Combine(Folder, "plugin.json"), JsonSerializer.Serialize(manifest));
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "bad-plugin-" + Path.GetRandomFileName());

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
