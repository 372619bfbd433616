using EventSuite.Neural.Modules;
using EventSuite.Neural.Weights;

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

    /// <summary>True when a run was begun here.</summary>
    public bool IsBegun => System.IO.File.Exists(ConfigPath);

    /// <summary>True when the run here is finished.</summary>
    public bool IsFinished => System.IO.File.Exists(MetricsPath);

    /// <summary>The config, read once.</summary>
    /// <exception cref="ToolException">There is none, or it cannot be read.</exception>
    public RunConfig Config => config ??= JsonFile.Read<RunConfig>(ConfigPath, "the config of a run");

    /// <summary>A file of the recipe's own, by its name.</summary>
    public string File(string name) => Path.Combine(Root, name);

    /// <summary>Writes the weights (with the card in them) and the card as text.</summary>
    /// <param name="model">Whose weights.</param>
    /// <param name="card">What to know; its command is <see cref="RunConfig.Command"/>.</param>
    /// <param name="metadata">More text for the weight file, such as the sizes that the model is built with.</param>
    public void SaveModel(Module model, ModelCard card, IReadOnlyDictionary<string, string>? metadata = null)
    {
        ModelFile.Save(WeightsPath, model, card, metadata);
        TextFile.Write(CardPath, card.ToMarkdown());
    }

    /// <summary>Reads the finished model's weights into a model built like it.</summary>
    /// <exception cref="ToolException">There are none, they are broken, or another model's.</exception>
    public void LoadModel(Module model)
    {
        if (!IsFinished)
        {
            throw new ToolException(IsBegun
                ? $"{Root}: the training is not finished. Go on with: model-trainer train --resume --out {ShellText.Quoted(Root)}"
                : $"{Root} has no run in it: give the folder that 'train --out' wrote.");
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
}
