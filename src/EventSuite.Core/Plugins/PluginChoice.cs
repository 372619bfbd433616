namespace EventSuite.Core.Plugins;

/// <summary>One of the values that a parameter may have.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Label">What people read.</param>
/// <param name="Help">A sentence more, if any.</param>
public sealed record PluginChoice(string Value, string Label, string? Help);
