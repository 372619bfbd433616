using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Pages.Console.Parts;

/// <summary>
/// A sentence that is told once on the page after a redirect. It travels in a cookie that only this host can write and
/// read, so that no link from outside can put words into the console's mouth.
/// </summary>
public sealed class FlashNotes(IDataProtectionProvider protection)
{
    private const string Cookie = "es-told";
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(2);

    private readonly ITimeLimitedDataProtector _protector =
        protection.CreateProtector("EventSuite.Console.FlashNotes").ToTimeLimitedDataProtector();

    /// <summary>Keeps <paramref name="text"/> for the next page.</summary>
    public void Put(HttpContext http, string text)
    {
        ArgumentNullException.ThrowIfNull(http);
        http.Response.Cookies.Append(Cookie, _protector.Protect(text, Life), Options(http));
    }

    /// <summary>What the page before had to tell, or null; it is forgotten then.</summary>
    public string? Take(HttpContext http)
    {
        ArgumentNullException.ThrowIfNull(http);
        // A form that is sent answers for itself; what its redirect tells must not be lost on the way.
        if (!HttpMethods.IsGet(http.Request.Method) || http.Request.Cookies[Cookie] is not { Length: > 0 } kept)
        {
            return null;
        }

        http.Response.Cookies.Delete(Cookie, Options(http));
        try
        {
            return _protector.Unprotect(kept);
        }
        catch (CryptographicException)
        {
            // Too old, or not ours: there is nothing to tell.
            return null;
        }
    }

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, Path = "/", MaxAge = Life };
}
