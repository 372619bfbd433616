namespace EventSuite.Plugins.Parameters;

/// <summary>One of the values of a choice.</summary>
/// <param name="Value">What travels.</param>
/// <param name="Label">What people see.</param>
/// <param name="Help">What it does, or null.</param>
public sealed record ParameterChoice(string Value, string Label, string? Help = null);
