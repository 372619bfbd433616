namespace EventHost.CommandLine.Plugins;

/// <summary>What was typed after <c>generate</c>.</summary>
/// <param name="Task">The task; null: the plugin's first that takes the inputs.</param>
/// <param name="Inputs">Paths of MIDI files.</param>
/// <param name="Parameters">Each <c>name=value</c>.</param>
/// <param name="Seed">The seed.</param>
/// <param name="Count">How many compositions.</param>
/// <param name="Out">A file or folder.</param>
/// <param name="Force">Whether files may be written over.</param>
internal sealed record GenerateWish(
    string? Task, IReadOnlyList<string> Inputs, IReadOnlyList<string> Parameters, long Seed, int Count, string Out, bool Force);
