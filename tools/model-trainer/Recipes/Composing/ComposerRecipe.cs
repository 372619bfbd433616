using ModelTrainer.Settings;

namespace ModelTrainer.Recipes.Composing;

/// <summary>The composer of the plugin lstm-cnn-composer, one style at a time.</summary>
public sealed class ComposerRecipe : IRecipe
{
    /// <inheritdoc/>
    public string Id => "lstm-cnn-composer";

    /// <inheritdoc/>
    public string Description =>
        "An LSTM over events with convolutions over the bars before and the leading part. Data: irish: tunes of one voice (.abc, .mid); "
        + "chorale: four voices as arrays of sixteenths (*Separated.train.json, *Separated.valid.json), and folders of MIDI with a track for each voice to begin with; keyboard: MIDI with a track for each hand. "
        + "Leaves plugin/ for a host's plugins folder.";

    /// <inheritdoc/>
    public IReadOnlyList<Setting> Settings { get; } =
    [
        Setting.Choice("style", [.. ComposerStyle.All.Select(style => style.Id)], "which kind of music, and how its data are read"),
        .. ComposerPlugin.Settings,
        Setting.Whole("steps", 1500, 1, 1_000_000, "batches"),
        Setting.Whole("batch", 16, 1, 256, "pieces in a batch"),
        Setting.Whole("hidden", 192, 8, 1024, "width of the layers"),
        Setting.Whole("layers", 2, 1, 4, "LSTM layers"),
        Setting.Number("dropout", .4, 0, .9, "share of each layer's outputs that training drops"),
        Setting.Flag("compares", false, "learn which intervals to sounding and past pitches fit, beside the pitches themselves"),
        Setting.Number("slips", 0, 0, .5, "share of notes that are heard wrong in six of ten lessons, so that what is written finds back after a slip"),
        Setting.Number("learningRate", .003, 1e-6, 1, "step size of Adam at its greatest; it falls along a cosine"),
        Setting.Whole("validateEvery", 100, 1, 100_000, "steps between validations"),
        Setting.Whole("pieces", 500, 0, 100_000, "pieces that the evaluation writes and measures"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Setting> SampleSettings { get; } =
    [
        Setting.Whole("bars", 8, 1, 64, "bars of a piece"),
        Setting.Number("temperature", 1, .1, 2, "below 1 safer, above 1 bolder"),
        Setting.Flag("minor", false, "in A minor instead of C major"),
        Setting.Whole("tries", 8, 1, 32, "how often two bars with a fault of form are written again"),
    ];

    /// <inheritdoc/>
    public IExperiment Open(RecipeOrder order, CancellationToken cancel)
    {
        if (order.Trained is null)
        {
            PluginId.Checked(order.Settings.Text("id"));
        }

        return new ComposerExperiment(order);
    }

    /// <inheritdoc/>
    public void Sample(SampleOrder order, CancellationToken cancel) => ComposerSamples.Write(order, cancel);
}
