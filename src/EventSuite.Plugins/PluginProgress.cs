namespace EventSuite.Plugins;

/// <summary>How far a call is.</summary>
/// <param name="Fraction">0 to 1.</param>
/// <param name="Message">What is being done, or null.</param>
public readonly record struct PluginProgress(double Fraction, string? Message);
