using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using ModelTrainer.Settings;

namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>A row for each token, LSTM layers with dropout after each, a score for each token that may come next.</summary>
public sealed class FolkRnnNetwork : Module
{
    private readonly Dropout dropout;

    /// <summary>With first weights from a random source, which dropout draws from as well.</summary>
    public FolkRnnNetwork(int vocabulary, SettingValues settings, RandomSource random)
    {
        int width = settings.Whole("rnnSize");
        float share = settings.Number("dropout");
        Embedding = Child("embedding", new Embedding(vocabulary, settings.Whole("embedding"), random));
        Lstm = Child("lstm", new Lstm(settings.Whole("embedding"), width, random, settings.Whole("layers"), dropout: share));
        dropout = Child("dropout", new Dropout(share, random));
        Output = Child("output", new Linear(width, vocabulary, random));
    }

    /// <summary>The tokens' rows.</summary>
    public Embedding Embedding { get; }

    /// <summary>The layers.</summary>
    public Lstm Lstm { get; }

    /// <summary>From the last layer to the scores.</summary>
    public Linear Output { get; }

    /// <summary>Steps by batch in; steps, batch and a score for each token out.</summary>
    public Tensor Forward(Indices tokens) => Output.Forward(dropout.Forward(Lstm.Forward(Embedding.Forward(tokens)).Output));
}
