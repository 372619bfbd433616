namespace EventSuite.Core.RemotePlugins;

/// <summary>What can be asked of the store about teams' tokens.</summary>
public interface IRemoteTokenReader
{
    /// <summary>The token of that key, also when it was ended.</summary>
    RemoteToken? FindRemoteToken(Guid tokenId);

    /// <summary>The tokens of an event that were not ended, newest first.</summary>
    IReadOnlyList<RemoteToken> RemoteTokens(Guid eventId);
}
