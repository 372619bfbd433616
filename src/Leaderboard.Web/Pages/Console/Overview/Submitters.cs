using EventSuite.Core.Accounts;
using EventSuite.Core.Console;
using EventSuite.Core.Submissions;

namespace Leaderboard.Web.Pages.Console.Overview;

/// <summary>Which participants have an entry in, by themselves or their team.</summary>
/// <param name="With">Those who have.</param>
/// <param name="Without">Those who have not.</param>
public sealed record Submitters(IReadOnlyList<Membership> With, IReadOnlyList<Membership> Without)
{
    /// <summary>The participants of <paramref name="view"/>.</summary>
    public static Submitters Of(ConsoleView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var owners = view.Entries.Select(e => e.OwnerId).ToHashSet();
        var groups = view.Members.Where(m => m.Role == Role.Participant).ToLookup(m => owners.Contains(EntryOwner.IdOf(view.Contest, m)) || owners.Contains(m.Account.Id));
        return new Submitters([.. groups[true]], [.. groups[false]]);
    }
}
