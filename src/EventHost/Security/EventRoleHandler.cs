using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.Authorization;

namespace EventHost.Security;

/// <summary>Checks roles against the store at each request, so that a role that ends, ends at once.</summary>
internal sealed class EventRoleHandler(IContestStore store, IHttpContextAccessor accessor) : IAuthorizationHandler
{
    public Task HandleAsync(AuthorizationHandlerContext context)
    {
        var http = context.Resource as HttpContext ?? accessor.HttpContext;
        var account = context.User.AccountId();
        foreach (var requirement in context.PendingRequirements.ToArray())
        {
            var met = requirement switch
            {
                HostOrganiserRequirement => account is { } id && store.Read(s => s.FindAccount(id)) is { IsOrganiser: true },
                EventRoleRequirement role => http is not null && MeetsRole(http, role, account),
                _ => false,
            };
            if (met)
            {
                context.Succeed(requirement);
            }
        }

        return Task.CompletedTask;
    }

    private bool MeetsRole(HttpContext http, EventRoleRequirement role, Guid? account)
    {
        if (http.GetRouteValue("slug") is not string slug || !EventSlug.IsValid(slug))
        {
            // No such event can exist: let the endpoint say 404, if the caller may call it at all.
            return !role.NeedsAccount;
        }

        if (store.Read(s => EventAccess.Of(s, slug, account)) is not { } access)
        {
            return !role.NeedsAccount || (account is { } id && store.Read(s => s.FindAccount(id)) is { IsOrganiser: true });
        }

        if (!role.Allows(access, EventCode.Of(http.Request, slug)))
        {
            return false;
        }

        EventCode.Keep(http, slug);
        return true;
    }
}
