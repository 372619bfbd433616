namespace Leaderboard.Web.Layout;

/// <summary>What the frame of a page shows: who is signed in, and the event one is in.</summary>
/// <param name="UserName">The signed-in account's user name, or null for the audience.</param>
/// <param name="DisplayName">The name to show for it, or null to show the user name.</param>
/// <param name="Event">The event of the page, or null outside any.</param>
public sealed record SiteChrome(string? UserName, string? DisplayName, EventChrome? Event)
{
    /// <summary>Nobody signed in, no event.</summary>
    public static SiteChrome Empty { get; } = new(null, null, null);
}
