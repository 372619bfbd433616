using System.Text.Json;

namespace EventSuite.Core.Plugins;

/// <summary>What a generator is asked for.</summary>
/// <param name="PluginId">Which generator.</param>
/// <param name="Task">One of its tasks.</param>
/// <param name="Inputs">As many as the task takes; their order counts.</param>
/// <param name="Parameters">By name: JSON numbers, strings and booleans, or their text as a form sends it. What is left out has its default.</param>
/// <param name="Seed">0 … 2^53-1; the same order gives the same bytes from a deterministic plugin.</param>
/// <param name="Count">How many compositions, 1 … 100.</param>
public sealed record GenerateOrder(
    string PluginId,
    string Task,
    IReadOnlyList<MusicInput> Inputs,
    IReadOnlyDictionary<string, JsonElement> Parameters,
    long Seed,
    int Count = 1)
{
    /// <summary>The greatest seed: 2^53-1, so that every language's numbers hold it.</summary>
    public const long MaxSeed = (1L << 53) - 1;

    /// <summary>The most compositions of one order.</summary>
    public const int MaxCount = 100;
}
