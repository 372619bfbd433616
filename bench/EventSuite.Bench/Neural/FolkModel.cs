using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Bench.Neural;

/// <summary>folk-rnn's network: an embedding, three LSTM layers with dropout after each, a linear layer.</summary>
internal sealed class FolkModel : Module
{
    public const int Vocabulary = 137;
    public const int Layers = 3;
    private const float Dropped = .5f;

    private readonly Dropout _dropout;

    public FolkModel(int hidden, RandomSource random)
    {
        Embedding = Child("embedding", new Embedding(Vocabulary, hidden, random));
        Lstm = Child("lstm", new Lstm(hidden, hidden, random, Layers, dropout: Dropped));
        _dropout = Child("dropout", new Dropout(Dropped, random));
        Linear = Child("linear", new Linear(hidden, Vocabulary, random));
    }

    public Embedding Embedding { get; }

    public Lstm Lstm { get; }

    public Linear Linear { get; }

    public Tensor Forward(Indices tokens) => Linear.Forward(_dropout.Forward(Lstm.Forward(Embedding.Forward(tokens)).Output));
}
