using System.Globalization;
using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;
using EventSuite.Core.Submissions;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>Entries: hand in, replace, withdraw, disqualify.</summary>
internal static class SubmissionEndpoints
{
    /// <summary>Maps the endpoints.</summary>
    public static void MapSubmissions(this IEndpointRouteBuilder api)
    {
        api.MapPost("/events/{slug}/submissions", SubmitAsync).WithSummary("Hand in a composition (multipart: file, title or name, fromBar)")
            .Accepts<IFormFile>("multipart/form-data").DisableAntiforgery()
            .RequireAuthorization(Policies.EventMember).RequireRateLimiting(RateLimits.Upload);
        api.MapPut("/submissions/{id:guid}", ReplaceAsync).WithSummary("Replace an entry in its slot")
            .Accepts<IFormFile>("multipart/form-data").DisableAntiforgery()
            .RequireAuthorization(Policies.SignedIn).RequireRateLimiting(RateLimits.Upload);
        api.MapDelete("/submissions/{id:guid}", WithdrawAsync).WithSummary("Withdraw an entry").RequireAuthorization(Policies.SignedIn);
        api.MapPut("/events/{slug}/submissions/{id:guid}/disqualification", DisqualifyAsync)
            .WithSummary("Disqualify an entry, with a reason").RequireAuthorization(Policies.EventOrganiser);
        api.MapDelete("/events/{slug}/submissions/{id:guid}/disqualification", ReinstateAsync)
            .WithSummary("Take a disqualification back").RequireAuthorization(Policies.EventOrganiser);
    }

    private static async Task<IResult> SubmitAsync(
        string slug, HttpContext http, SubmitComposition submit, IContestStore store, CancellationToken cancellation) =>
        store.Read(s => s.FindEvent(slug)) is { } contest
            ? await HandInAsync(http, submit, contest, null, StatusCodes.Status201Created, cancellation)
            : Problems.Of([EventFaults.NoEvent(slug)]);

    private static async Task<IResult> ReplaceAsync(
        Guid id, HttpContext http, SubmitComposition submit, IContestStore store, CancellationToken cancellation) =>
        store.Read(s => s.FindSubmission(id) is { } entry ? s.FindEvent(entry.EventId) : null) is { } contest
            ? await HandInAsync(http, submit, contest, id, StatusCodes.Status200OK, cancellation)
            : Problems.Of([EventFaults.NoEntry()]);

    private static async Task<IResult> HandInAsync(
        HttpContext http, SubmitComposition submit, ContestEvent contest, Guid? replaces, int status, CancellationToken cancellation)
    {
        var upload = await Upload.ReadAsync(http.Request, "file", contest.Definition.Limits.MaxBytes, cancellation);
        if (!upload.Ok)
        {
            return Problems.Of(upload.Faults);
        }

        var request = Request(http, upload.Value);
        if (!request.Ok)
        {
            return Problems.Of(request.Faults);
        }

        var receipt = await submit.ExecuteAsync(contest.Slug, http.User.Actor(), request.Value, replaces, cancellation);
        return receipt.Answer(r => Results.Json(SubmissionAnswer.Of(r), statusCode: status));
    }

    private static Outcome<SubmissionRequest> Request(HttpContext http, Upload upload)
    {
        var fromBarText = upload.Form["fromBar"].ToString();
        int? fromBar = null;
        if (fromBarText.Length > 0)
        {
            if (!int.TryParse(fromBarText, NumberStyles.None, CultureInfo.InvariantCulture, out var bar))
            {
                return Fault.Invalid("from_bar", "The first of the eight bars is a whole number from 1.", "fromBar");
            }

            fromBar = bar;
        }

        var key = http.Request.Headers[Headers.IdempotencyKey].ToString();
        return key.Length > IdempotencyFaults.MaxKeyLength
            ? Fault.Invalid("idempotency_key", $"An {Headers.IdempotencyKey} has 1 to {IdempotencyFaults.MaxKeyLength} characters.", Headers.IdempotencyKey)
            : new SubmissionRequest(upload.Bytes, Text(upload.Form["title"]), Text(upload.Form["name"]), fromBar, Text(key));
    }

    private static string? Text(string? value) => string.IsNullOrEmpty(value) ? null : value;

    private static async Task<IResult> WithdrawAsync(
        Guid id, HttpContext http, WithdrawSubmission withdraw, IContestStore store, CancellationToken cancellation)
    {
        var organises = store.Read(s => s.FindSubmission(id) is { } entry && s.FindEvent(entry.EventId) is { } contest
            && EventAccess.Of(s, contest.Slug, http.User.AccountId())!.IsOrganiser);
        return (await withdraw.ExecuteAsync(http.User.Actor(), id, organises, cancellation)).Answer(_ => Results.NoContent());
    }

    private static async Task<IResult> DisqualifyAsync(
        string slug, Guid id, ReasonRequest request, HttpContext http, DisqualifySubmission disqualify, CancellationToken cancellation) =>
        (await disqualify.ExecuteAsync(slug, http.User.Actor(), id, request.Reason ?? "", cancellation)).Answer(_ => Results.NoContent());

    private static async Task<IResult> ReinstateAsync(
        string slug, Guid id, HttpContext http, DisqualifySubmission disqualify, CancellationToken cancellation) =>
        (await disqualify.ExecuteAsync(slug, http.User.Actor(), id, null, cancellation)).Answer(_ => Results.NoContent());

    private sealed record ReasonRequest(string? Reason);
}
