using EventSuite.Core.Accounts;
using EventSuite.Core.Console;
using Leaderboard.Web.Pages.Console.Parts;

namespace Leaderboard.Web.Pages.Console.Accounts;

/// <summary>Who on the kit's list has no account here yet.</summary>
/// <param name="Rows">Their rows.</param>
public sealed record RosterGap(IReadOnlyList<RosterRow> Rows)
{
    /// <summary>The gap of an event.</summary>
    public static RosterGap Of(ConsoleView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var known = view.Members.Select(m => m.ExternalId).ToHashSet();
        return new RosterGap([.. view.Contest.Definition.Roster.Where(r => !known.Contains(r.ExternalId))]);
    }

    /// <summary>E.g. <c>1 moderator, 5 judges and 30 participants</c>.</summary>
    public string Words => Say.List([.. Rows.GroupBy(r => RosterRules.ParseRole(r.Role) ?? Role.Participant).OrderByDescending(g => g.Key)
        .Select(g => Say.Count(g.Count(), RoleWords.One(g.Key), RoleWords.Many(g.Key)))]);
}
