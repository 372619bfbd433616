using EventHost.Api;
using EventSuite.Core.Accounts;
using EventSuite.Core.Results;
using Leaderboard.Web.Hosting;

namespace EventHost.Accounts;

/// <summary>The one form outside the pages: signing out.</summary>
internal static class SignInForms
{
    public static void MapSignInForms(this IEndpointRouteBuilder app) =>
        app.MapPost("/sign-out", async (HttpContext http, ISignIn signIn, Microsoft.AspNetCore.Antiforgery.IAntiforgery antiforgery) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
            {
                return Results.Problem(Problems.Details(StatusCodes.Status400BadRequest, [Fault.Invalid(
                    "form_old", "This form is too old, or came from another site. Load the page again, then sign out.")]));
            }

            await signIn.SignOutAsync();
            return Results.LocalRedirect("/");
        }).RequireAuthorization(Policies.Anyone).ExcludeFromDescription();
}
