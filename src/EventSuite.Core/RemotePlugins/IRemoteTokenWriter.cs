namespace EventSuite.Core.RemotePlugins;

/// <summary>What an operation may do to teams' tokens.</summary>
public interface IRemoteTokenWriter
{
    /// <summary>Adds a token.</summary>
    void AddRemoteToken(RemoteToken token);

    /// <summary>Ends a token; one that was ended stays as it is.</summary>
    void RevokeRemoteToken(Guid tokenId, DateTimeOffset now);
}
