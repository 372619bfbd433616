using Leaderboard.Web.Pages.Console;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Leaderboard.Web.Hosting;

/// <summary>Puts the pages into the host's pipeline.</summary>
public static class LeaderboardWebEndpoints
{
    private static readonly string[] NotPages = ["/api", "/hubs", "/openapi", "/dist", "/healthz", "/readyz"];

    /// <summary>
    /// Shows the error and not-found pages, in development too: a reader never sees a stack trace. Call it first. The
    /// API's statuses stay as they are; for its exceptions the host adds its own handler after this one.
    /// </summary>
    public static WebApplication UseLeaderboardWebErrors(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.Use(static (context, next) =>
        {
            // The page that says what went wrong is looked at, not sent to, whatever was sent before.
            if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerFeature>() is not null)
                context.Request.Method = HttpMethods.Get;
            if (!IsPage(context) && context.Features.Get<IStatusCodePagesFeature>() is { } statusPages)
                statusPages.Enabled = false;
            return next(context);
        });
        return app;
    }

    /// <summary>
    /// Maps the pages, statically rendered, and their static files. The host calls <c>UseAuthentication</c>,
    /// <c>UseAuthorization</c> and <c>UseAntiforgery</c> before.
    /// </summary>
    public static RazorComponentsEndpointConventionBuilder MapLeaderboardWeb(this IEndpointRouteBuilder endpoints)
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        // A group of its own: while developing the framework adds an endpoint for new files, which is for everybody as well.
        RouteGroupBuilder files = endpoints.MapGroup("");
        files.AllowAnonymous();
        files.MapStaticAssets();
        endpoints.MapConsoleFiles();
        return endpoints.MapRazorComponents<App>();
    }

    private static bool IsPage(HttpContext context) =>
        !NotPages.Any(prefix => context.Request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase));
}
