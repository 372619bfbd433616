using System.Threading.RateLimiting;
using Leaderboard.Web.Hosting;

namespace EventHost.Api;

/// <summary>How often one account may do what costs the host something. Sign-in has its own, see Security.</summary>
internal static class RateLimits
{
    /// <summary>Policy of uploads.</summary>
    public const string Upload = "upload";

    private const int UploadsPerMinute = 600;

    /// <summary>Adds the limits.</summary>
    public static IServiceCollection AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(o =>
    {
        o.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        o.OnRejected = static (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        o.AddPolicy(Upload, context => RateLimitPartition.GetFixedWindowLimiter(
            context.User.AccountId()?.ToString() ?? context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = UploadsPerMinute, Window = TimeSpan.FromMinutes(1) }));
    });
}
