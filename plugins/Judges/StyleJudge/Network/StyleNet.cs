using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace StyleJudge.Network;

/// <summary>Several ears that learn from the same music and are heard together: the mean of their logits.</summary>
internal sealed class StyleNet : Module
{
    private readonly Ear[] _ears;

    /// <summary>The first ear sees the piano roll; the others hear the columns alone.</summary>
    public StyleNet(StyleNetSize size, float dropout, RandomSource random) =>
        _ears = [.. Enumerable.Range(0, size.Ears).Select(i => Child($"ear{i}", new Ear(size.Width, i == 0, dropout, random)))];

    /// <summary>Each ear's logits of each moment.</summary>
    public IReadOnlyList<Tensor> Forward(Batch batch) => [.. _ears.Select(ear => ear.Forward(batch.Columns, batch.Roll))];
}
