namespace Leaderboard.Web.Layout;

/// <summary>The event as the frame of a page shows it.</summary>
/// <param name="Slug">The event's slug, as in its address.</param>
/// <param name="Title">The event's title.</param>
/// <param name="Phase">The phase's name: Draft, Open, Closed, Qualifiers, Finals, Ceremony or Published.</param>
/// <param name="Roles">The viewer's roles in this event: organiser, moderator, judge, participant; empty for the audience.</param>
public sealed record EventChrome(string Slug, string Title, string Phase, IReadOnlyCollection<string> Roles)
{
    /// <summary>True when the viewer has at least one of <paramref name="roles"/>, whatever their case.</summary>
    public bool HasAny(params string[] roles) => roles.Any(role => Roles.Contains(role, StringComparer.OrdinalIgnoreCase));
}
