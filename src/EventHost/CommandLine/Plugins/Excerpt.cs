namespace EventHost.CommandLine.Plugins;

/// <summary>Which bars are judged.</summary>
/// <param name="FirstBar">From 1; null: whole pieces.</param>
/// <param name="Bars">How many; null: whole pieces.</param>
internal sealed record Excerpt(int? FirstBar, int? Bars);
