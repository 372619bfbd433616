namespace Leaderboard.Web.Hosting;

/// <summary>
/// The address people reach the host by, for what is printed or scanned. The host registers it; it never comes from a
/// request's Host header, which a stranger writes.
/// </summary>
public interface IPublicAddress
{
    /// <summary>The host's own address, without a slash at the end.</summary>
    string Best { get; }

    /// <summary>The link of a one-time sign-in.</summary>
    string SignInLink(string token);
}
