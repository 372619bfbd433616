using ModelTrainer.Settings;

namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>folk-rnn's model (Sturm and others, 2016): an LSTM that writes dance tunes token by token.</summary>
public sealed class FolkRnnRecipe : IRecipe
{
    /// <inheritdoc/>
    public string Id => "folk-rnn";

    /// <inheritdoc/>
    public string Description => "An LSTM that writes tunes of one voice. Data: tunes in ABC (.abc) or folk-rnn's tokens (.txt), files or folders.";

    /// <inheritdoc/>
    public IReadOnlyList<Setting> Settings { get; } =
    [
        Setting.Whole("rnnSize", 128, 1, 4096, "width of each LSTM layer"),
        Setting.Whole("layers", 3, 1, 8, "LSTM layers"),
        Setting.Whole("embedding", 64, 1, 4096, "width of a token's learned row"),
        Setting.Number("dropout", .5, 0, .95, "share of each layer's outputs that training drops"),
        Setting.Number("learningRate", .003, 0, 1, "step size of RMSprop"),
        Setting.Number("decay", .97, 0, 1, "what the learning rate is multiplied with after each epoch"),
        Setting.Whole("decayAfter", 20, 0, 1_000_000, "epochs at the full learning rate before"),
        Setting.Whole("batch", 64, 1, 4096, "tunes in a batch"),
        Setting.Whole("epochs", 100, 1, 1_000_000, "passes over the tunes, at most"),
        Setting.Number("gradientClipping", 5, 0, 1e6, "greatest common length of the gradients; 0: not clipped"),
        Setting.Number("validationFraction", .05, 0, .5, "share of the tunes that is held out; 0: none, and no early stopping"),
        Setting.Whole("validateEvery", 0, 0, 1_000_000, "steps between validations; 0: once an epoch"),
        Setting.Whole("maxTokens", 1000, 8, 100_000, "longer tunes are left out"),
        Setting.Choice("vocabulary", ["data", "v2"], "data: every token of the data; v2: the 137 of folk-rnn's published model, other tunes are left out"),
    ];

    /// <inheritdoc/>
    public IReadOnlyList<Setting> SampleSettings { get; } =
    [
        Setting.Number("temperature", 1, .01, 10, "below 1 safer, above 1 bolder"),
        Setting.Text("begin", "", "tokens that every tune begins with, such as 'M:6/8 K:Cdor'"),
        Setting.Whole("maxTokens", 1000, 8, 100_000, "a tune that is longer is cut"),
    ];

    /// <inheritdoc/>
    public IExperiment Open(RecipeOrder order, CancellationToken cancel) => new FolkRnnExperiment(order, cancel);

    /// <inheritdoc/>
    public void Sample(SampleOrder order, CancellationToken cancel) => new TuneWriter(order).Write(cancel);
}
