using EventSuite.Neural.Modules;
using EventSuite.Neural.Weights;
using ModelTrainer.Recipes;

namespace ModelTrainer.Runs;

/// <summary>
/// What one training leaves behind, and where. A run is begun when it has a config.json and finished when it has a metrics.json.
/// </summary>
/// <param name="path">The folder.</param>
public sealed class RunFolder(string path)
{
    private RunConfig? config;

    /// <summary>The folder.</summary>
    public string Root { get; } = path;

    /// <summary>The folder's own name.</summary>
    public string Name => Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(Root)));

    /// <summary>Recipe, settings, data, seed, versions.</summary>
    public string ConfigPath => File("config.json");

    /// <summary>What the data were.</summary>
    public string DataPath => File("data.json");

    /// <summary>The losses, as a table.</summary>
    public string CurvesPath => File("curves.csv");

    /// <summary>The losses, drawn.</summary>
    public string CurvesSvgPath => File("curves.svg");

    /// <summary>The figures of the finished model.</summary>
    public string MetricsPath => File("metrics.json");

    /// <summary>How long it took; the one file here that differs from run to run.</summary>
    public string TimingPath => File("timing.json");

    /// <summary>All that is needed to go on.</summary>
    public string CheckpointPath => File("checkpoint.safetensors");

    /// <summary>The best weights so far, while the training is under way.</summary>
    public string BestPath => File("best.safetensors");

    /// <summary>The weights of the finished model.</summary>
    public string WeightsPath => File("model.safetensors");

    /// <summary>What to know about the model.</summary>
    public string CardPath => File("MODEL-CARD.md");

    /// <summary>A folder for a host's plugins folder, where the recipe makes one.</summary>
    public string PluginPath => File("plugin");

    /// <summary>Why the training came to nothing, if it did.</summary>
    public string FailurePath => File("failed.txt");

    /// <summary>True when a run was begun here.</summary>
    public bool IsBegun => System.IO.File.Exists(ConfigPath);

    /// <summary>True when the run here is finished.</summary>
    public bool IsFinished => System.IO.File.Exists(MetricsPath);

    /// <summary>True when the run here came to nothing.</summary>
    public bool HasFailed => System.IO.File.Exists(FailurePath);

    /// <summary>The config, read once.</summary>
    /// <exception cref="ToolException">There is none, or it cannot be read.</exception>
    public RunConfig Config => config ??= JsonFile.Read<RunConfig>(ConfigPath, "the config of a run", IsWhole);

    /// <summary>What the data were.</summary>
    /// <exception cref="ToolException">It is not known, or cannot be read.</exception>
    public DataSummary Data => JsonFile.Read<DataSummary>(DataPath, "the data summary of a run");

    /// <summary>The figures of the finished model; null while there are none.</summary>
    internal RunMetrics? Metrics => IsFinished ? JsonFile.Read<RunMetrics>(MetricsPath, "the figures of a run", figures => figures.Metrics.All(metric => metric?.Name is not null)) : null;

    /// <summary>A file of the recipe's own, by its name.</summary>
    public string File(string name) => Path.Combine(Root, name);

    /// <summary>A folder for a run that nothing has been written of yet.</summary>
    internal static RunFolder New(string path, RunConfig config) => new(path) { config = config };

    /// <summary>Makes the folder and writes the config, where that is not done yet.</summary>
    internal void Begin()
    {
        if (!IsBegun)
        {
            Directory.CreateDirectory(Root);
            JsonFile.Write(ConfigPath, Config);
        }
    }

    /// <summary>Writes the weights (with the card in them) and the card as text.</summary>
    /// <param name="model">Whose weights.</param>
    /// <param name="card">What to know; its command is <see cref="RunConfig.Command"/>.</param>
    /// <param name="metadata">More text for the weight file, such as the sizes that the model is built with.</param>
    public void SaveModel(Module model, ModelCard card, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ModelFile.Save(WeightsPath, model, card, metadata);
        TextFile.Write(CardPath, card.ToMarkdown());
    }

    /// <summary>Why there is no finished model here, with the mend; null when there is one.</summary>
    public string? WhyNotFinished() =>
        IsFinished ? null
        : IsBegun ? $"{Root}: the training is not finished. Go on with: model-trainer train --resume --out {ShellText.Quoted(Root)}"
        : $"{Root} has no run in it: give the folder that 'train --out' wrote.";

    /// <summary>Reads the finished model's weights into a model built like it.</summary>
    /// <exception cref="ToolException">There are none, they are broken, or another model's.</exception>
    public void LoadModel(Module model)
    {
        if (WhyNotFinished() is { } reason)
        {
            throw new ToolException(reason);
        }

        try
        {
            ModelFile.Load(WeightsPath, model);
        }
        catch (Exception error) when (error is WeightFileException or ArgumentException or IOException)
        {
            throw new ToolException($"{WeightsPath}: {error.Message}. Take the run's folder as the training left it, or train anew.", error);
        }
    }

    private static bool IsWhole(RunConfig config) =>
        config.Data.All(path => !string.IsNullOrEmpty(path) && !path.Contains('\0')) && config.Settings.Values.All(value => value is not null);
}
