namespace EventSuite.Core.RemotePlugins;

/// <summary>Port: the laptops that have joined.</summary>
public interface IRemoteSessions
{
    /// <summary>How many laptops have joined by a token.</summary>
    int CountOf(Guid tokenId);

    /// <summary>Sends away all laptops that joined by a token, at once.</summary>
    /// <param name="tokenId">The token.</param>
    /// <param name="why">A sentence for whoever waits for them.</param>
    void EndAllOf(Guid tokenId, string why);
}
