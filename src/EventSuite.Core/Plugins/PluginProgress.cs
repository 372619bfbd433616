namespace EventSuite.Core.Plugins;

/// <summary>How far a call is.</summary>
/// <param name="Fraction">0 … 1; never goes back within one try.</param>
/// <param name="Message">What it does at the moment, if it says so.</param>
public sealed record PluginProgress(double Fraction, string? Message);
