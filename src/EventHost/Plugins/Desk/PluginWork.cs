using EventHost.Plugins.Settings;
using EventHost.Startup;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Desk;

/// <summary>Starts the plugins once the host is ready, and ends all workers before the host ends.</summary>
internal sealed partial class PluginWork(PluginSystem system, PluginFolders folders, Readiness readiness, ILogger<PluginWork> logger) : BackgroundService
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await system.DisposeAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await readiness.WhenReadyAsync(stoppingToken);
        try
        {
            await system.StartAsync(stoppingToken);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A contest can be held without plugins; the desk says that there are none.
            LogFailed(e);
            return;
        }

        var sandbox = system.Sandbox!;
        if (sandbox.Level == SandboxLevel.Isolated)
        {
            LogWalls(folders.Drop, sandbox.Reason);
        }
        else
        {
            LogFewWalls(sandbox.Level, sandbox.Reason);
        }
    }

    [LoggerMessage(6040, LogLevel.Information, "Plugins are taken from {Folder}. {Sandbox}")]
    private partial void LogWalls(string folder, string sandbox);

    [LoggerMessage(6041, LogLevel.Warning, "Plugins run at the sandbox level {Level} only. {Why} Run no plugin that you do not trust, or set Plugins:LeastSandbox=Isolated to refuse them all.")]
    private partial void LogFewWalls(SandboxLevel level, string why);

    [LoggerMessage(6042, LogLevel.Error, "Plugins cannot be used: they could not be started.")]
    private partial void LogFailed(Exception e);
}
