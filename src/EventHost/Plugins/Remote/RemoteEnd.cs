namespace EventHost.Plugins.Remote;

/// <summary>Why a laptop's session ended.</summary>
/// <param name="Reason">A sentence for people.</param>
/// <param name="IsFault">Whether its plugin misbehaved: it counts towards quarantine.</param>
internal sealed record RemoteEnd(string Reason, bool IsFault = false);
