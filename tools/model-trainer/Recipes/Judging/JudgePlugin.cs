using System.Text.Json;
using ModelTrainer.Runs;
using StyleJudge;
using StyleJudge.Judging;

namespace ModelTrainer.Recipes.Judging;

/// <summary>A trained judge as a plugin.</summary>
internal static class JudgePlugin
{
    private const int MemoryMb = 384;
    private const int CallSeconds = 20;
    private static readonly string Assembly = $"{typeof(StyleMusicJudge).Assembly.GetName().Name}.dll";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(RunFolder run, JudgePurpose purpose, JudgeFile file)
    {
        string manifest = JsonSerializer.Serialize(Manifest(purpose), Options);
        string folder = PluginFolder.Write(run, manifest, StyleModel.WeightsName, Assembly);
        file.Write(Path.Combine(folder, JudgeFile.Name));
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
        assembly = Assembly,
        limits = new { memoryMb = MemoryMb, callSeconds = CallSeconds },
    };
}
