namespace EventHost.Tests.Support;

/// <summary>The hub answered a call with an error.</summary>
public sealed class HubRefusal(string message) : Exception(message);
