namespace EventHost.Security;

/// <summary>The code of an event that is visible by code: given once in the address, then kept in a cookie.</summary>
internal static class EventCode
{
    /// <summary>The code this request gives for an event; null: none.</summary>
    public static string? Of(HttpRequest request, string slug) =>
        request.Query["code"] is [{ Length: > 0 } given] ? given : request.Cookies[CookieName(slug)];

    /// <summary>Keeps a code that came in the address for the requests that follow.</summary>
    public static void Keep(HttpContext context, string slug)
    {
        if (context.Request.Query["code"] is [{ Length: > 0 and <= 100 } given])
        {
            context.Response.Cookies.Append(CookieName(slug), given, new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                Secure = context.Request.IsHttps,
                MaxAge = TimeSpan.FromDays(7),
            });
        }
    }

    private static string CookieName(string slug) => $"es-code-{slug}";
}
