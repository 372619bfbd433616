namespace EventHost.Plugins.Tests.Support;

/// <summary>Waits for what other processes do, which nothing announces.</summary>
internal static class Eventually
{
    /// <summary>Looks until it holds, at most for <paramref name="seconds"/>.</summary>
    public static Task TrueAsync(Func<bool> condition, string what, double seconds = 60) => TrueAsync(condition, () => what, seconds);

    /// <summary>Looks until it holds, at most for <paramref name="seconds"/>.</summary>
    public static async Task TrueAsync(Func<bool> condition, Func<string> what, double seconds = 60)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(seconds));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!condition())
        {
            try
            {
                await timer.WaitForNextTickAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                Assert.Fail($"Not within {seconds} s: {what()}");
            }
        }
    }
}
