using System.Text;
using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Kits.Csv;
using EventSuite.Core.Results;
using EventSuite.Core.Standings;
using EventSuite.Core.Storage;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>Results as a file: for all once Published, for the organiser always.</summary>
internal static class ResultEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapResults(this IEndpointRouteBuilder api)
    {
        api.MapGet("/events/{slug}/results.csv", (string slug, HttpContext http, IContestStore store, ResultsQuery results) =>
                Guarded(slug, http, store, results, rows => Results.File(Csv(rows), "text/csv; charset=utf-8", $"{slug}-results.csv")))
            .WithSummary("Results as CSV").RequireAuthorization(Policies.EventVisible);
        api.MapGet("/events/{slug}/results.json", (string slug, HttpContext http, IContestStore store, ResultsQuery results) =>
                Guarded(slug, http, store, results, rows => Results.Ok(rows)))
            .WithSummary("Results as JSON").RequireAuthorization(Policies.EventVisible);
    }

    private static IResult Guarded(
        string slug, HttpContext http, IContestStore store, ResultsQuery results, Func<IReadOnlyList<ResultRow>, IResult> answer)
    {
        var access = store.Read(s => EventAccess.Of(s, slug, http.User.AccountId()));
        if (access is null)
        {
            return Problems.Of([EventFaults.NoEvent(slug)]);
        }

        return access.IsOrganiser || access.Contest.Phase == Phase.Published
            ? results.Of(slug).Answer(answer)
            : Problems.Of([Fault.Forbidden("sealed", "The results are not published yet.")]);
    }

    private static byte[] Csv(IReadOnlyList<ResultRow> rows)
    {
        var criteria = rows.SelectMany(r => r.Criteria.Keys).Distinct().ToList();
        IEnumerable<string> header = ["category", "round", "rank", "shared", "composer", "title", "userName", "points", "judgments", .. criteria];
        var lines = rows.Select(r => (IReadOnlyList<string>)
        [
            r.Category, r.Round, Text(r.Rank), r.Shared ? "yes" : "no", r.Composer, r.Title, r.UserName, Text(r.Points), Text(r.Judgments),
            .. criteria.Select(c => r.Criteria.TryGetValue(c, out var mean) ? Text(mean) : ""),
        ]);
        return Encoding.UTF8.GetBytes(CsvText.Write([.. header], lines));
    }

    private static string Text(IFormattable? value) => value?.ToString(null, System.Globalization.CultureInfo.InvariantCulture) ?? "";
}
