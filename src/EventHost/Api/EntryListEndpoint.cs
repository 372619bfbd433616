using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary><c>GET /events/{slug}/submissions</c>: staff see all, participants their own, judges theirs, blind.</summary>
internal static class EntryListEndpoint
{
    /// <summary>Maps the endpoint.</summary>
    public static void MapEntryList(this IEndpointRouteBuilder api) => api.MapGet("/events/{slug}/submissions", List)
        .WithSummary("Entries, as far as they are yours to see").RequireAuthorization(Policies.EventMember);

    private static IResult List(
        string slug, HttpContext http, IContestStore store, JudgeSheetQuery sheets,
        string? prefix, bool? mine, int page = 1, int pageSize = Paging.Max)
    {
        var account = http.User.AccountId()!.Value;
        var access = store.Read(s => EventAccess.Of(s, slug, account));
        if (access is null)
        {
            return Problems.Of([EventFaults.NoEvent(slug)]);
        }

        if (access.IsJudge && !access.IsOrganiser)
        {
            return sheets.For(slug, account).Answer(sheet => Results.Ok(BlindSheetView.Of(sheet, access.Member!.Account.UserName)));
        }

        var own = access.Member is { } member
            ? (Func<Submission, bool>)(e => EntryOwner.Owns(member, e))
            : _ => false;
        var entries = store.Read(s => s.Submissions(access.Contest.Id))
            .Where(e => (access.IsStaff && mine != true) || own(e))
            .Where(e => prefix is null || SubmissionName.Of(slug, e.UserName, e.Title).StartsWith(prefix, StringComparison.OrdinalIgnoreCase))
            .Select(e => EntryView.Of(access.Contest, e))
            .ToList();
        return Results.Ok(Paging.Page(entries, page, pageSize));
    }
}
