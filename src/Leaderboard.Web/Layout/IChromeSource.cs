using Microsoft.AspNetCore.Http;

namespace Leaderboard.Web.Layout;

/// <summary>Tells the frame of a page who is looking and which event the address belongs to.</summary>
public interface IChromeSource
{
    /// <summary>
    /// Describes <paramref name="context"/>: its user, and the event named by the route value <c>slug</c>. An unknown
    /// event, or one the viewer may not see, is null.
    /// </summary>
    ValueTask<SiteChrome> DescribeAsync(HttpContext context, CancellationToken cancellationToken);
}
