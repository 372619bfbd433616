using EventHost.Api;
using EventSuite.Core.RemotePlugins;
using EventSuite.Plugins;
using Leaderboard.Web.Hosting;

namespace EventHost.Plugins.Remote;

/// <summary>What laptops call: join, fetch frames, send frames, leave. See docs/plugin-protocol.md, the remote form.</summary>
internal static class RemoteEndpoints
{
    private const string Frames = "application/x-ndjson";
    private const int MostBody = PluginLimits.DefaultFrameBytes + RemoteLimits.RoomForMore;

    /// <summary>Maps the endpoints.</summary>
    public static void MapRemote(this IEndpointRouteBuilder api)
    {
        var remote = api.MapGroup("/remote").RequireAuthorization(Policies.TeamToken);
        remote.MapPost("/sessions", JoinAsync).WithSummary("A team's laptop joins with its plugin").RequireRateLimiting(RateLimits.RemoteJoin);
        remote.MapGet("/sessions/{session}/frames", FetchAsync).WithSummary("The frames for a laptop, as soon as there are some").RequireRateLimiting(RateLimits.Remote);
        remote.MapPost("/sessions/{session}/frames", SendAsync).WithSummary("Frames of a laptop").RequireRateLimiting(RateLimits.Remote);
        remote.MapDelete("/sessions/{session}", Leave).WithSummary("A laptop leaves").RequireRateLimiting(RateLimits.Remote);
    }

    private static async Task<IResult> JoinAsync(HttpContext http, RemotePlugins remotes)
    {
        if (!http.Request.HasJsonContentType())
        {
            return Results.StatusCode(StatusCodes.Status415UnsupportedMediaType);
        }

        if (await BoundedBody.ReadAsync(http.Request, JoinBody.MostBytes, http.RequestAborted) is not { } body)
        {
            return Problems.Of([RemoteFaults.BodyTooLarge(JoinBody.MostBytes)]);
        }

        var announced = JoinBody.Read(body);
        if (!announced.Ok)
        {
            return Problems.Of(announced.Faults);
        }

        var joined = remotes.Join(TeamTokenHandler.TeamOf(http), announced.Value);
        return !joined.Ok && joined.Faults[0].Code == RemoteFaults.FullCode
            ? Busy(http, 30, joined.Faults[0].Message)
            : joined.Answer(s => Results.Json(new JoinAnswer(s.Name, (int)remotes.PollTime.TotalSeconds, PluginLimits.DefaultFrameBytes), statusCode: StatusCodes.Status201Created));
    }

    private static async Task<IResult> FetchAsync(string session, HttpContext http, RemotePlugins remotes, IHostApplicationLifetime lifetime, int wait = int.MaxValue)
    {
        if (remotes.Find(session, TeamTokenHandler.TeamOf(http).Token.Id) is not { } found)
        {
            return Problems.Of([RemoteFaults.Unknown()]);
        }

        using var gone = CancellationTokenSource.CreateLinkedTokenSource(http.RequestAborted, lifetime.ApplicationStopping);
        var frames = await found.TakeAsync(TimeSpan.FromSeconds(Math.Clamp(wait, 0, (int)remotes.PollTime.TotalSeconds)), gone.Token);
        if (frames.Length > 0)
        {
            await HandOverAsync(http, found, frames);
            return Results.Empty;
        }

        return lifetime.ApplicationStopping.IsCancellationRequested ? Busy(http, 2, "The host is being stopped.")
            : found.Ended is { } end ? Over(end)
            : Results.NoContent();
    }

    // With its length: a laptop that gets less of it knows, and asks again.
    private static async Task HandOverAsync(HttpContext http, RemoteSession session, byte[] frames)
    {
        try
        {
            http.Response.ContentType = Frames;
            http.Response.ContentLength = frames.Length;
            await http.Response.Body.WriteAsync(frames, http.RequestAborted);
            await http.Response.CompleteAsync();
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            session.PutBack(frames);
        }
    }

    private static async Task<IResult> SendAsync(string session, HttpContext http, RemotePlugins remotes)
    {
        if (remotes.Find(session, TeamTokenHandler.TeamOf(http).Token.Id) is not { } found)
        {
            return Problems.Of([RemoteFaults.Unknown()]);
        }

        if (found.Ended is { } end)
        {
            return Over(end);
        }

        var tooLarge = false;
        var taken = await found.SendAsync(
            async () =>
            {
                var body = await BoundedBody.ReadAsync(http.Request, MostBody, http.RequestAborted);
                tooLarge = body is null;
                return body;
            },
            http.RequestAborted);
        if (!taken)
        {
            http.Response.Headers.RetryAfter = "1";
            return Results.Problem(Problems.Details(StatusCodes.Status429TooManyRequests, [RemoteFaults.OneAtATime()]));
        }

        if (tooLarge)
        {
            remotes.End(found, new RemoteEnd($"It sent more than {MostBody} bytes at once.", IsFault: true));
            return Problems.Of([RemoteFaults.BodyTooLarge(MostBody)]);
        }

        return Results.NoContent();
    }

    private static IResult Leave(string session, HttpContext http, RemotePlugins remotes)
    {
        if (remotes.Find(session, TeamTokenHandler.TeamOf(http).Token.Id) is not { } found)
        {
            return Problems.Of([RemoteFaults.Unknown()]);
        }

        remotes.End(found, new RemoteEnd("It left."));
        return Results.NoContent();
    }

    private static IResult Over(RemoteEnd end) =>
        Results.Problem(Problems.Details(StatusCodes.Status410Gone, [RemoteFaults.Over(end.Reason)]));

    private static IResult Busy(HttpContext http, int seconds, string why)
    {
        http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Results.Problem(Problems.Details(StatusCodes.Status503ServiceUnavailable, [EventSuite.Core.Results.Fault.Conflict(RemoteFaults.FullCode, why)]));
    }

    private sealed record JoinAnswer(string Session, int PollSeconds, int FrameBytes);
}
