using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Layout;

/// <summary>What kind of screen a page is drawn for: the wall has neither header nor footer and scales with the screen.</summary>
public static class ScreenMode
{
    /// <summary>True when the address asks for the big screen (<c>?screen=wall</c>).</summary>
    public static bool IsWall(HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return string.Equals(request.Query["screen"], "wall", StringComparison.OrdinalIgnoreCase);
    }
}
