using System.Threading.RateLimiting;

namespace EventHost.Security;

/// <summary>
/// Slows down guessing: a tight limit for each name, a generous one for each address, since a whole room shares one.
/// </summary>
internal sealed class SignInThrottle : IDisposable
{
    private const int PerName = 10;
    private const int PerAddress = 400;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> _names = Create(PerName);
    private readonly PartitionedRateLimiter<string> _addresses = Create(PerAddress);

    /// <summary>Whether another try for this name from this address may go on.</summary>
    /// <param name="way">The way of signing in: each has its own count.</param>
    /// <param name="name">The name that is tried.</param>
    /// <param name="context">The request.</param>
    public bool Admits(string way, string name, HttpContext context)
    {
        var shortName = name.Length > 64 ? name[..64] : name;
        using var byAddress = _addresses.AttemptAcquire(context.Connection.RemoteIpAddress?.ToString() ?? "");
        using var byName = _names.AttemptAcquire($"{way}|{shortName.ToLowerInvariant()}");
        return byAddress.IsAcquired && byName.IsAcquired;
    }

    public void Dispose()
    {
        _names.Dispose();
        _addresses.Dispose();
    }

    private static PartitionedRateLimiter<string> Create(int permits) => PartitionedRateLimiter.Create<string, string>(key =>
        RateLimitPartition.GetFixedWindowLimiter(key, _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window, QueueLimit = 0 }));
}
