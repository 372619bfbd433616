namespace EventHost.Api;

/// <summary>Errors of the API as ProblemDetails: never a stack trace to the caller, always one in the log.</summary>
internal static class ApiErrors
{
    public static IApplicationBuilder UseApiErrors(this IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/api") || context.Request.Path.StartsWithSegments("/hubs"),
        api =>
        {
            api.UseExceptionHandler(new ExceptionHandlerOptions
            {
                StatusCodeSelector = e => e is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            });
            api.UseStatusCodePages();
        });
}
