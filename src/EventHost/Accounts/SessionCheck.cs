using System.Security.Claims;
using Leaderboard.Web.Hosting;

namespace EventHost.Accounts;

/// <summary>Ends cookies and tokens whose account is gone or has a new password, at the next request.</summary>
internal static class SessionCheck
{
    /// <summary>Adds the check; after authentication, before authorization.</summary>
    public static IApplicationBuilder UseSessionCheck(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (context.User.AccountId() is { } account)
        {
            var stamp = await context.RequestServices.GetRequiredService<StampCache>().FindAsync(account);
            if (stamp is null || stamp != context.User.FindFirstValue(AccountClaims.Stamp))
            {
                context.User = new ClaimsPrincipal(new ClaimsIdentity());
            }
        }

        await next(context);
    });
}
