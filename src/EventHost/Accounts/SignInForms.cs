using EventSuite.Core.Accounts;
using Leaderboard.Web.Hosting;

namespace EventHost.Accounts;

/// <summary>The one form outside the pages: signing out.</summary>
internal static class SignInForms
{
    public static void MapSignInForms(this IEndpointRouteBuilder app) =>
        app.MapPost("/sign-out", async (HttpContext http, ISignIn signIn, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery) =>
        {
            await antiforgery.ValidateRequestAsync(http);
            await signIn.SignOutAsync();
            return Results.LocalRedirect("/");
        }).RequireAuthorization(Policies.Anyone).ExcludeFromDescription();
}
