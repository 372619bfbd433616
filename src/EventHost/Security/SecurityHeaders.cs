using Leaderboard.Web.Hosting;

namespace EventHost.Security;

/// <summary>Headers on every answer.</summary>
internal static class SecurityHeaders
{
    /// <summary>Adds the headers.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var headers = context.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        if (context.Request.IsHttps)
        {
            // Over plain HTTP browsers ignore it, and complain on every page.
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
        }

        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers.ContentSecurityPolicy = PageHeaders.ContentSecurityPolicy;
        headers.XFrameOptions = "DENY";
        return next(context);
    });
}
