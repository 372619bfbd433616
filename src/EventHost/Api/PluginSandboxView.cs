namespace EventHost.Api;

/// <summary>How well the event is walled off from a plugin: Isolated, Limited, Process or Remote, and what that means.</summary>
internal sealed record PluginSandboxView(string Level, string Reason);
