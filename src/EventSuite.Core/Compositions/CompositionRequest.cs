using System.Text.Json;

namespace EventSuite.Core.Compositions;

/// <summary>What somebody asks a generator for.</summary>
/// <param name="Plugin">The generator's id.</param>
/// <param name="Task">One of its tasks.</param>
/// <param name="Parameters">By name; what is left out has its default.</param>
/// <param name="Seed">Null: one is drawn and told.</param>
/// <param name="Count">How many compositions; null: one.</param>
/// <param name="Inputs">What to start from.</param>
/// <param name="IdempotencyKey">The same key gives the same job; null: none.</param>
public sealed record CompositionRequest(
    string Plugin,
    string Task,
    IReadOnlyDictionary<string, JsonElement> Parameters,
    long? Seed,
    int? Count,
    IReadOnlyList<CompositionInput> Inputs,
    string? IdempotencyKey);
