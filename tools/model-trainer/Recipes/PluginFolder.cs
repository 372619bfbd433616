using ModelTrainer.Runs;

namespace ModelTrainer.Recipes;

/// <summary>A run's plugin/: a folder that a host takes as it stands.</summary>
internal static class PluginFolder
{
    /// <summary>Lays manifest, weights, card and assemblies into it.</summary>
    /// <param name="run">Whose weights and card are written already.</param>
    /// <param name="manifest">The text of plugin.json.</param>
    /// <param name="weightsName">How the plugin calls its weights.</param>
    /// <param name="assembly">The plugin's; the EventSuite assemblies that it needs go with it, the host brings the rest.</param>
    /// <returns>The folder.</returns>
    public static string Write(RunFolder run, string manifest, string weightsName, string assembly)
    {
        string folder = run.PluginPath;
        Directory.CreateDirectory(folder);
        TextFile.Write(Path.Combine(folder, "plugin.json"), manifest + "\n");
        File.Copy(run.WeightsPath, Path.Combine(folder, weightsName), overwrite: true);
        File.Copy(run.CardPath, Path.Combine(folder, "MODEL-CARD.md"), overwrite: true);
        foreach (string name in (string[])[assembly, "EventSuite.Neural.dll", "EventSuite.Plugins.dll", "EventSuite.Music.dll"])
        {
            CopyOwn(name, folder);
        }

        return folder;
    }

    /// <summary>Copies a file that lies beside the trainer.</summary>
    public static void CopyOwn(string name, string folder) => File.Copy(Path.Combine(AppContext.BaseDirectory, name), Path.Combine(folder, name), overwrite: true);
}
