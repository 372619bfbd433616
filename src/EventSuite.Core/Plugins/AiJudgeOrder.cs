namespace EventSuite.Core.Plugins;

/// <summary>What an AI judge is asked for: blind, it never learns name or owner.</summary>
/// <param name="PluginId">Which judge.</param>
/// <param name="Midi">A Standard MIDI file, stripped of names and text.</param>
/// <param name="FirstBar">The first bar it listens to, from 1; null: the whole piece.</param>
/// <param name="Bars">How many bars from there; null: eight.</param>
public sealed record AiJudgeOrder(string PluginId, ReadOnlyMemory<byte> Midi, int? FirstBar = null, int? Bars = null);
