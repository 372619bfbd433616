using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Weights;

/// <summary>What a weight file holds.</summary>
/// <param name="Tensors">By name.</param>
/// <param name="Metadata">Free text by key.</param>
public sealed record WeightFile(IReadOnlyDictionary<string, Tensor> Tensors, IReadOnlyDictionary<string, string> Metadata)
{
    /// <summary>The tensors whose names begin with a prefix, without it.</summary>
    public IReadOnlyDictionary<string, Tensor> Under(string prefix) =>
        Tensors.Where(entry => entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .ToDictionary(entry => entry.Key[prefix.Length..], entry => entry.Value);
}
