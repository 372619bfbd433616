using System.Text.Json;
using ModelTrainer.Runs;
using StyleJudge;
using StyleJudge.Judging;

namespace ModelTrainer.Recipes.Judging;

/// <summary>The run's plugin/: a folder that a host takes as it stands.</summary>
internal static class PluginFolder
{
    private const int MemoryMb = 384;
    private const int CallSeconds = 20;

    /// <summary>What the plugin needs beside its own files; the host brings the rest.</summary>
    private static readonly string[] Assemblies = ["StyleJudge.dll", "EventSuite.Neural.dll", "EventSuite.Plugins.dll", "EventSuite.Music.dll"];

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(RunFolder run, JudgePurpose purpose, JudgeFile file)
    {
        string folder = run.PluginPath;
        Directory.CreateDirectory(folder);
        TextFile.Write(Path.Combine(folder, "plugin.json"), JsonSerializer.Serialize(Manifest(purpose), Options) + "\n");
        file.Write(Path.Combine(folder, JudgeFile.Name));
        File.Copy(run.WeightsPath, Path.Combine(folder, StyleModel.WeightsName), overwrite: true);
        File.Copy(run.CardPath, Path.Combine(folder, "MODEL-CARD.md"), overwrite: true);
        foreach (string assembly in Assemblies)
        {
            File.Copy(Path.Combine(AppContext.BaseDirectory, assembly), Path.Combine(folder, assembly), overwrite: true);
        }
    }

    private static object Manifest(JudgePurpose purpose) => new
    {
        purpose.Id,
        purpose.Name,
        version = "1.0.0",
        kind = "judge",
        protocol = new { min = 1, max = 1 },
        description = $"How sure a network is that it hears {purpose.Style}. It hears which notes begin when, in relation to each other; key, tempo, loudness and instruments do not count.",
        authors = new[] { purpose.Authors },
        license = purpose.Licence,
        assembly = $"{typeof(StyleMusicJudge).Assembly.GetName().Name}.dll",
        limits = new { memoryMb = MemoryMb, callSeconds = CallSeconds },
    };
}
