using EventSuite.Core.Accounts;

namespace Leaderboard.Web.Pages.Console.Plugins;

/// <summary>Who brought a plugin, by name.</summary>
public static class PluginOwners
{
    /// <summary>The team's or account's name in this event.</summary>
    /// <param name="members">The event's members.</param>
    /// <param name="owner">Key of a team or account; null: the organiser's own, or built in.</param>
    public static string NameOf(IReadOnlyList<Membership> members, Guid? owner)
    {
        ArgumentNullException.ThrowIfNull(members);
        return owner is not { } id ? "This host"
            : members.FirstOrDefault(m => m.TeamId == id)?.TeamName
            ?? members.FirstOrDefault(m => m.Account.Id == id)?.Account.DisplayName
            ?? "Somebody of another event";
    }
}
