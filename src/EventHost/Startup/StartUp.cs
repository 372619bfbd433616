using EventHost.Configuration;
using EventHost.Demo;
using EventSuite.Data;
using Spectre.Console;

namespace EventHost.Startup;

/// <summary>
/// What happens once the host listens: the store is brought up to date, the first organiser and the demo event are
/// made, then the host is ready and says where it is reached. Listening first keeps the start short; until ready,
/// requests are told to wait.
/// </summary>
internal sealed partial class StartUp(
    ContestStore store, IServiceScopeFactory scopes, HostSettings settings, Readiness readiness, PublicAddress address,
    IAnsiConsole console, IHostApplicationLifetime lifetime, ILogger<StartUp> logger) : IHostedLifecycleService
{
    private Task _work = Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _work = RunAsync(lifetime.ApplicationStopping);
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => _work;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task RunAsync(CancellationToken cancellation)
    {
        try
        {
            await store.MigrateAsync(cancellation);
            await using var scope = scopes.CreateAsyncScope();
            var organiser = scope.ServiceProvider.GetRequiredService<FirstOrganiser>();
            var organiserPassword = await organiser.EnsureAsync(cancellation);
            var demo = settings.Demo ? await scope.ServiceProvider.GetRequiredService<DemoEvent>().EnsureAsync(organiserPassword, cancellation) : null;
            readiness.Set();
            scope.ServiceProvider.GetRequiredService<Banner>().Print(console, address, organiserPassword, demo);
            organiser.Told();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopped while starting: nothing to tell.
        }
        catch (StoreFailedException e)
        {
            // It says by itself what is wrong and what to do.
            LogRefused(e.Message);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
        catch (Exception e)
        {
            LogFailed(e, settings.DataPath);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    [LoggerMessage(1001, LogLevel.Critical, "The host could not start on the data folder {Folder}.")]
    private partial void LogFailed(Exception e, string folder);

    [LoggerMessage(1002, LogLevel.Critical, "The host could not start. {Why}")]
    private partial void LogRefused(string why);
}
