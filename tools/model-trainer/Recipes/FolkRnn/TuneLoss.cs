using EventSuite.Neural.Losses;
using EventSuite.Neural.Tensors;

namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>How surprised a model is by tunes, in nats.</summary>
/// <param name="Sum">Over the tokens of a batch.</param>
/// <param name="Tokens">How many.</param>
internal readonly record struct TuneLoss(double Sum, long Tokens)
{
    /// <summary>Batch by batch. The caller has switched gradients off.</summary>
    public static IEnumerable<TuneLoss> Of(FolkRnnNetwork network, int[][] tunes, int batch)
    {
        foreach (int[][] part in new TuneBatches(tunes, batch).Sorted())
        {
            (Indices input, Indices target, long tokens) = TuneBatches.Pad(part);
            yield return new TuneLoss(CrossEntropy.Of(network.Forward(input), target).Item * tokens, tokens);
        }
    }

    /// <summary>Nats a token over all of them.</summary>
    public static double Mean(IReadOnlyCollection<TuneLoss> parts) => parts.Sum(part => part.Sum) / parts.Sum(part => part.Tokens);
}
