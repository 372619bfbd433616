using EventHost.Plugins.Remote;
using EventSuite.Core.Accounts;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.Authorization;

namespace EventHost.Security;

/// <summary>Says what each policy means.</summary>
internal static class RolePolicies
{
    /// <summary>Adds the policies; whatever names none needs a signed-in account.</summary>
    public static IServiceCollection AddRolePolicies(this IServiceCollection services)
    {
        services.AddSingleton<IAuthorizationHandler, EventRoleHandler>();
        services.AddAuthorizationBuilder()
            .AddPolicy(Policies.Anyone, p => p.RequireAssertion(_ => true))
            .AddPolicy(Policies.SignedIn, p => p.RequireAuthenticatedUser())
            .AddPolicy(Policies.HostOrganiser, p => p.RequireAuthenticatedUser().AddRequirements(new HostOrganiserRequirement()))
            .AddPolicy(Policies.EventVisible, p => p.AddRequirements(new EventRoleRequirement((a, code) => a.MaySee(code), NeedsAccount: false)))
            .AddPolicy(Policies.EventMember, p => Role(p, a => a.IsOrganiser || a.Member is not null))
            .AddPolicy(Policies.EventOrganiser, p => Role(p, a => a.IsOrganiser))
            .AddPolicy(Policies.EventStaff, p => Role(p, a => a.IsStaff))
            .AddPolicy(Policies.EventParticipant, p => Role(p, a => a.IsParticipant))
            .AddPolicy(Policies.EventJudge, p => Role(p, a => a.IsJudge))
            .AddPolicy(Policies.TeamToken, p => p.AddAuthenticationSchemes(TeamTokenHandler.Name).RequireClaim(TeamTokenHandler.Claim))
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    private static void Role(AuthorizationPolicyBuilder policy, Func<EventAccess, bool> allows) =>
        policy.RequireAuthenticatedUser().AddRequirements(new EventRoleRequirement((a, _) => allows(a), NeedsAccount: true));
}
