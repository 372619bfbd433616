using EventSuite.Core.AiJudging;
using EventSuite.Core.Console;
using Leaderboard.Web.Hosting;
using Leaderboard.Web.Pages.Console.Accounts;
using Leaderboard.Web.Pages.Console.AiJudge;
using Leaderboard.Web.Pages.Console.Entries;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
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

        endpoints.MapGet("/e/{slug}/console/ai-judge/{run:guid}.csv", (string slug, Guid run, AiJudgingQuery query) =>
                query.Find(slug, run) is { Ok: true } detail
                    ? Results.File(JudgingCsv.Write(detail.Value), "text/csv; charset=utf-8", $"{slug}-ai-judge.csv")
                    : Results.NotFound())
            .ExcludeFromDescription().RequireAuthorization(Policies.EventStaff);

        endpoints.MapPost("/e/{slug}/console/accounts/credentials.csv", async (string slug, HttpContext http, IAntiforgery antiforgery, CredentialSheet sheets) =>
        {
            if (!await antiforgery.IsRequestValidAsync(http))
            {
                return Results.Text("This form is too old. Go back, load the page again and repeat.", statusCode: StatusCodes.Status400BadRequest);
            }

            http.Response.Headers.CacheControl = "no-store";
            var form = await http.Request.ReadFormAsync(http.RequestAborted);
            return sheets.Unlock(slug, form["sheet"]) is { } credentials
                ? Results.File(sheets.Csv(slug, credentials), "text/csv; charset=utf-8", "credentials.csv")
                : Results.Redirect($"/e/{slug}/console/accounts/cards");
        }).ExcludeFromDescription().RequireAuthorization(Policies.EventOrganiser);
    }
}
