using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Modules;

/// <summary>A learned row for each token.</summary>
public sealed class Embedding : Module
{
    /// <summary>Normally distributed to begin with.</summary>
    public Embedding(int rows, int width, RandomSource random) =>
        Weight = Parameter("weight", Initialisers.Normal(random, rows, width));

    /// <summary>Rows by width.</summary>
    public Tensor Weight { get; }

    /// <summary>The tokens' rows; the width becomes the last axis.</summary>
    public Tensor Forward(Indices tokens) => Weight.Rows(tokens);
}
