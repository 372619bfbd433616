using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Layout;

/// <summary>The source used until the host registers one that knows events: who is signed in, by the claims alone.</summary>
internal sealed class ClaimsChromeSource : IChromeSource
{
    public ValueTask<SiteChrome> DescribeAsync(HttpContext context, CancellationToken cancellationToken)
    {
        string? name = context.User.Identity is { IsAuthenticated: true } identity ? identity.Name : null;
        return ValueTask.FromResult(SiteChrome.Empty with { UserName = name });
    }
}
