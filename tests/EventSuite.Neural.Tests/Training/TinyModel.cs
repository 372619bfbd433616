using EventSuite.Neural.Losses;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Training;

/// <summary>A small model of tokens, with all that has a state of its own: recurrent layers, dropout, batch norm.</summary>
internal sealed class TinyModel : Module
{
    private const int Vocabulary = 11;
    private readonly Embedding embedding;
    private readonly Lstm lstm;
    private readonly BatchNorm norm;
    private readonly Dropout dropout;
    private readonly Linear output;

    public TinyModel(RandomSource random)
    {
        embedding = Child("embedding", new Embedding(Vocabulary, 20, random));
        lstm = Child("lstm", new Lstm(20, 37, random, 2, dropout: .3f));
        norm = Child("norm", new BatchNorm(37));
        dropout = Child("dropout", new Dropout(.2f, random));
        output = Child("output", new Linear(37, Vocabulary, random));
    }

    public Tensor Forward(Indices tokens)
    {
        Tensor y = lstm.Forward(embedding.Forward(tokens)).Output;
        Tensor flat = norm.Forward(Neural.Autograd.Shaping.Reshape(y, -1, 37));
        return output.Forward(dropout.Forward(flat));
    }

    /// <summary>Trains on random tokens; returns the losses.</summary>
    public float[] Fit(Optimiser optimiser, RandomSource random, int steps)
    {
        using ModeScope training = Train();
        float[] losses = new float[steps];
        for (int i = 0; i < steps; i++)
        {
            int[] tokens = [.. Enumerable.Range(0, 9 * 10).Select(_ => random.Next(Vocabulary))];
            optimiser.ZeroGrad();
            Tensor loss = CrossEntropy.Of(Forward(new Indices(new Shape(9, 10), tokens)), Indices.Of([.. tokens.Select(t => (t + 1) % Vocabulary)]));
            loss.Backward();
            Clip.ByNorm(optimiser.Gradients(), 1);
            optimiser.Step();
            losses[i] = loss.Item;
        }

        return losses;
    }

    public int[] Bits() => [.. NamedState().SelectMany(p => p.Value.Values.ToArray()).Select(BitConverter.SingleToInt32Bits)];
}
