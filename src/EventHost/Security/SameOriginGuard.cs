namespace EventHost.Security;

/// <summary>
/// Cross-site request forgery on the API: an unsafe request that is signed in by cookie must come from a page of this
/// host. Bearer tokens are not sent by browsers on their own, so they need no such check.
/// </summary>
internal static class SameOriginGuard
{
    /// <summary>Adds the guard; after authentication.</summary>
    public static IApplicationBuilder UseSameOriginGuard(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (IsUnsafe(context.Request) && context.Request.Path.StartsWithSegments("/api")
            && context.User.Identity?.IsAuthenticated == true
            && context.Request.Headers.Authorization.Count == 0
            && !IsSameOrigin(context.Request))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return context.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext
            {
                HttpContext = context,
                ProblemDetails = Api.Problems.Details(403, [EventSuite.Core.Results.Fault.Forbidden(
                    "cross_site", "This request came from another site. Use the pages of this host, or a bearer token.")]),
            }).AsTask();
        }

        return next(context);
    });

    private static bool IsUnsafe(HttpRequest request) =>
        !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method));

    // Browsers send Sec-Fetch-Site only to trustworthy origins; on a plain address of the local network Origin decides.
    private static bool IsSameOrigin(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"] is [{ Length: > 0 } site]
            ? site == "same-origin"
            : request.Headers.Origin is [{ } origin]
                && Uri.TryCreate(origin, UriKind.Absolute, out var uri)
                && uri.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase);
}
