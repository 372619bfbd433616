namespace EventHost.Security;

/// <summary>
/// An address that nobody knows is not found for everybody; without this a visitor would be asked to sign in first. It
/// is no endpoint that takes every address: that one would also take the wrong method (405) and type (415) of a known one.
/// </summary>
internal static class UnknownAddress
{
    /// <summary>Adds the answer; after routing, before authorization.</summary>
    public static IApplicationBuilder UseUnknownAddress(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        if (context.GetEndpoint() is not null)
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });
}
