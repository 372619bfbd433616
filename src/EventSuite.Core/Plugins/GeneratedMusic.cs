using System.Text.Json;

namespace EventSuite.Core.Plugins;

/// <summary>What a generator made, with all that is needed to make it again.</summary>
/// <param name="Pieces">As many as were ordered.</param>
/// <param name="Plugin">Exactly which plugin made them.</param>
/// <param name="Parameters">All parameters of the task as they were used, defaults filled in.</param>
/// <param name="Duration">How long the call took.</param>
public sealed record GeneratedMusic(
    IReadOnlyList<GeneratedPiece> Pieces,
    PluginVersion Plugin,
    IReadOnlyDictionary<string, JsonElement> Parameters,
    TimeSpan Duration);
