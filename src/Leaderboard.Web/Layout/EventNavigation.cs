namespace Leaderboard.Web.Layout;

/// <summary>The links of an event that a viewer may use, in the order they are shown.</summary>
public static class EventNavigation
{
    private static readonly (string Path, string Text, string[] Roles)[] Links =
    [
        ("", "Board", []),
        ("/agenda", "Agenda", []),
        ("/rules", "Rules", []),
        ("/entries", "My entries", ["participant"]),
        ("/studio", "Studio", ["participant"]),
        ("/plugins", "Composers", ["participant", "organiser"]),
        ("/judge", "Judge", ["judge"]),
        ("/console", "Console", ["organiser", "moderator"]),
    ];

    /// <summary>The links for <paramref name="chrome"/>: those for all, and those of the viewer's roles.</summary>
    public static IEnumerable<NavigationItem> For(EventChrome chrome)
    {
        ArgumentNullException.ThrowIfNull(chrome);
        return from link in Links
               where link.Roles.Length == 0 || chrome.HasAny(link.Roles)
               select new NavigationItem($"/e/{chrome.Slug}{link.Path}", link.Text);
    }
}
