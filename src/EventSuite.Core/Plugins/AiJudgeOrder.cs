namespace EventSuite.Core.Plugins;

/// <summary>What an AI judge is asked for: blind, it never learns name or owner.</summary>
/// <param name="PluginId">Which judge.</param>
/// <param name="Midi">A Standard MIDI file: the whole piece. The judge gets the bars below, cut out of it, without names and texts.</param>
/// <param name="FirstBar">The first bar it hears; 1 is the first full bar of music. Null with <paramref name="Bars"/>: 1; without: the whole piece.</param>
/// <param name="Bars">How many bars from there; null: eight. Fewer are heard when the music ends before.</param>
public sealed record AiJudgeOrder(string PluginId, ReadOnlyMemory<byte> Midi, int? FirstBar = null, int? Bars = null)
{
    /// <summary>How many bars AI judges hear in a contest.</summary>
    public const int UsualBars = 8;
}
