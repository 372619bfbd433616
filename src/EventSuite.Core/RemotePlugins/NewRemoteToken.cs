namespace EventSuite.Core.RemotePlugins;

/// <summary>A token that was just made.</summary>
/// <param name="Token">What is kept of it.</param>
/// <param name="Text">The token itself; told this once.</param>
public sealed record NewRemoteToken(RemoteToken Token, string Text);
