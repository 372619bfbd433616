namespace MarkovComposer.Model;

/// <summary>A melody to learn from.</summary>
/// <param name="Style">Meter and mode.</param>
/// <param name="Start">Where in its bar it begins, in ticks; more than 0 with a pick-up.</param>
/// <param name="Steps">Its notes and rests, one after another.</param>
internal sealed record Tune(Style Style, int Start, IReadOnlyList<Step> Steps);
