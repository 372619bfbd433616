namespace EventHost.Plugins.Remote;

/// <summary>Looks after the laptops that have joined, and sends them away before the host stops.</summary>
internal sealed partial class RemoteWatch(RemotePlugins remotes, Startup.Readiness readiness, IHostApplicationLifetime lifetime, ILogger<RemoteWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // At once, and not when it is this service's turn: requests that wait for frames would hold up the server's end.
        await using var closing = lifetime.ApplicationStopping.Register(remotes.Close);
        await readiness.WhenReadyAsync(stoppingToken);
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                remotes.Sweep();
            }
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                // The store could not be read once: who is still there is found out by the next look.
                LogFailed(e);
            }
        }
    }

    [LoggerMessage(6056, LogLevel.Error, "The laptops could not be looked after; it is tried again.")]
    private partial void LogFailed(Exception e);
}
