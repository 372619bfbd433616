using EventSuite.Core.Results;
using Leaderboard.Web.Hosting;
using Microsoft.AspNetCore.Mvc;

namespace EventHost.Api;

/// <summary>Refusals as ProblemDetails (RFC 9457) with every fault of the request in <c>errors</c>.</summary>
internal static class Problems
{
    // The refusal that decides the status comes first: what the caller must mend before anything else counts.
    private static readonly FaultKind[] Precedence =
    [
        FaultKind.Forbidden, FaultKind.NotFound, FaultKind.Conflict, FaultKind.TooLarge,
        FaultKind.UnsupportedMedia, FaultKind.Unprocessable, FaultKind.Invalid,
    ];

    /// <summary>The answer to refused faults.</summary>
    public static IResult Of(IReadOnlyList<Fault> faults)
    {
        var kind = Precedence.First(k => faults.Any(f => f.Kind == k));
        return Results.Problem(Details(FaultStatus.Of(kind), faults));
    }

    /// <summary>The value as <paramref name="success"/> makes it, or the refusal.</summary>
    public static IResult Answer<T>(this Outcome<T> outcome, Func<T, IResult> success) =>
        outcome.Ok ? success(outcome.Value) : Of(outcome.Faults);

    /// <summary>The body for a status and its faults.</summary>
    public static ProblemDetails Details(int status, IReadOnlyList<Fault> faults) => new()
    {
        Status = status,
        Title = Title(status),
        Detail = string.Join(' ', faults.Select(f => f.Message)),
        Extensions = { ["errors"] = faults.Select(f => new ProblemError(f.Code, f.Message, f.Field)).ToArray() },
    };

    /// <summary>Completes problems that the framework writes by itself, so that they have <c>errors</c> as well.</summary>
    public static void Complete(ProblemDetailsContext context)
    {
        var problem = context.ProblemDetails;
        if (!problem.Extensions.ContainsKey("errors"))
        {
            var status = problem.Status ?? StatusCodes.Status500InternalServerError;
            problem.Title = Title(status);
            problem.Detail ??= Advice(status);
            problem.Extensions["errors"] = new[] { new ProblemError($"http_{status}", problem.Detail, null) };
        }
    }

    private static string Title(int status) => status switch
    {
        400 => "The request cannot be used as it is.",
        401 => "Sign in first.",
        403 => "That is not yours to do.",
        404 => "There is nothing here.",
        409 => "The event's state stands in the way.",
        410 => "That is over.",
        413 => "The file is too large.",
        415 => "That is not a kind of file that can be used here.",
        422 => "The content cannot be used.",
        429 => "Too many tries.",
        501 => "This host cannot do that.",
        503 => "Not ready yet.",
        _ => "Something went wrong.",
    };

    private static string Advice(int status) => status switch
    {
        400 => "Check the request against /openapi/v1.json.",
        401 => "Send a bearer token from POST /api/v1/token, or sign in on the page.",
        403 => "Your account has no such role here. Ask the organiser.",
        404 => "Check the address.",
        405 => "This address does not take that method.",
        413 => "Send a smaller file.",
        415 => "Send the content type that /openapi/v1.json names.",
        429 => "Wait a minute, then try again.",
        503 => "Try again in a few seconds.",
        _ => "It is in the host's log. Try again; if it stays, tell the organiser.",
    };
}
