using EventSuite.Core.Console;
using Leaderboard.Web.Hosting;
using Leaderboard.Web.Pages.Console.Accounts;
using Leaderboard.Web.Pages.Console.Entries;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Leaderboard.Web.Pages.Console;

/// <summary>The console's files.</summary>
internal static class ConsoleEndpoints
{
    /// <summary>Maps them.</summary>
    public static void MapConsoleFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/e/{slug}/console/entries.csv", (string slug, ConsoleQuery query, EntryRows rows) =>
                query.For(slug) is { Ok: true } view
                    ? Results.File(EntriesCsv.Write(rows.Of(view.Value)), "text/csv; charset=utf-8", $"{slug}-entries.csv")
                    : Results.NotFound())
            .ExcludeFromDescription().RequireAuthorization(Policies.EventStaff);

        // The form's parameter makes the framework ask for the antiforgery token.
        endpoints.MapPost("/e/{slug}/console/accounts/credentials.csv", (string slug, [FromForm] string? sheet, HttpContext http, CredentialSheet sheets) =>
        {
            http.Response.Headers.CacheControl = "no-store";
            return sheets.Unlock(slug, sheet) is { } credentials
                ? Results.File(sheets.Csv(slug, credentials), "text/csv; charset=utf-8", "credentials.csv")
                : Results.Redirect($"/e/{slug}/console/accounts/cards");
        }).ExcludeFromDescription().RequireAuthorization(Policies.EventOrganiser);
    }
}
