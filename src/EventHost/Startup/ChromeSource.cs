using System.Security.Claims;
using EventHost.Accounts;
using EventHost.Security;
using EventSuite.Core.Accounts;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;
using Leaderboard.Web.Layout;

namespace EventHost.Startup;

/// <summary>Tells the frame of each page who looks, and at which event.</summary>
internal sealed class ChromeSource(IContestStore store, Readiness readiness) : IChromeSource
{
    public ValueTask<SiteChrome> DescribeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        var user = context.User;
        var contest = readiness.IsReady && context.GetRouteValue("slug") is string slug
            ? store.Read(s => EventAccess.Of(s, slug, user.AccountId()))
            : null;
        return ValueTask.FromResult(new SiteChrome(
            user.Identity?.Name,
            user.FindFirstValue(AccountClaims.DisplayName),
            contest is not null && contest.MaySee(EventCode.Of(context.Request, contest.Contest.Slug))
                ? new EventChrome(contest.Contest.Slug, contest.Contest.Definition.Title, contest.Contest.Phase.ToString(), Roles(contest))
                : null));
    }

    private static IReadOnlyCollection<string> Roles(EventAccess access)
    {
        var roles = new HashSet<Role>();
        if (access.IsOrganiser)
        {
            roles.Add(Role.Organiser);
        }

        if (access.Member is { } member)
        {
            roles.Add(member.Role);
        }

        return [.. roles.Select(r => r.ToString().ToLowerInvariant())];
    }
}
