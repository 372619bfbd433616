using System.Threading.RateLimiting;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>How often one account may do what costs the host something. Sign-in has its own, see Security.</summary>
internal static class RateLimits
{
    /// <summary>Policy of uploads.</summary>
    public const string Upload = "upload";

    /// <summary>Policy of what is rendered on demand or large.</summary>
    public const string Export = "export";

    /// <summary>Policy of handing in from the studio, which compares all versions of the line.</summary>
    public const string HandIn = "hand-in";

    /// <summary>Policy of laptops that join.</summary>
    public const string RemoteJoin = "remote-join";

    /// <summary>Policy of laptops' frames.</summary>
    public const string Remote = "remote";

    private const int UploadsPerMinute = 600;
    private const int ExportsPerMinute = 30;
    private const int HandInsPerMinute = 30;
    private const int JoinsPerMinute = 30;

    // Three laptops, each with five times progress a second, and as much again for everything else.
    private const int FramesPerMinute = 3000;

    /// <summary>Adds the limits.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = static (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        o.AddPolicy(Upload, context => OfAccount(context, UploadsPerMinute));
        o.AddPolicy(Export, context => OfAccount(context, ExportsPerMinute));
        o.AddPolicy(HandIn, context => OfAccount(context, HandInsPerMinute));
        o.AddPolicy(RemoteJoin, context => OfTeam(context, JoinsPerMinute));
        o.AddPolicy(Remote, context => OfTeam(context, FramesPerMinute));
    });

    private static RateLimitPartition<string> OfAccount(HttpContext context, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        context.User.AccountId()?.ToString() ?? context.Connection.RemoteIpAddress?.ToString() ?? "",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });

    private static RateLimitPartition<string> OfTeam(HttpContext context, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        context.User.FindFirst(Plugins.Remote.TeamTokenHandler.Claim)?.Value ?? "",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = TimeSpan.FromMinutes(1) });
}
