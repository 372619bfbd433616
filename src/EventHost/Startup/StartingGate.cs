using EventHost.Api;
using EventSuite.Core.Results;

namespace EventHost.Startup;

/// <summary>Until the store is ready, requests are told to come back: 503, with a page that reloads by itself.</summary>
internal static class StartingGate
{
    private const string Page = """
        <!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><meta http-equiv="refresh" content="1">
        <meta name="viewport" content="width=device-width, initial-scale=1"><title>Starting</title></head>
        <body><h1>Tuning the instruments</h1><p>EventSuite is starting. This page reloads by itself.</p></body></html>
        """;

    /// <summary>Adds the gate, in front of everything that needs the store.</summary>
    public static IApplicationBuilder UseStartingGate(this IApplicationBuilder app) => app.Use(static async (context, next) =>
    {
        if (context.RequestServices.GetRequiredService<Readiness>().IsReady
            || context.Request.Path.StartsWithSegments("/healthz") || context.Request.Path.StartsWithSegments("/readyz")
            || context.Request.Path.StartsWithSegments("/dist"))
        {
            await next(context);
            return;
        }

        context.Response.Headers.RetryAfter = "1";
        if (context.Request.Path.StartsWithSegments("/api"))
        {
            await Results.Problem(Problems.Details(503, [Fault.Conflict("starting", "The host is starting. Try again in a second.")])).ExecuteAsync(context);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        await context.Response.WriteAsync(Page);
    });
}
