using System.Diagnostics;
using EventHost.Plugins.Settings;

namespace EventHost.Plugins.Catalogue;

/// <summary>
/// Looks at the plugin folders again and again. Looking works on every file system, also on those that announce no
/// changes; where it takes long, for there are many files, it is done less often.
/// </summary>
internal sealed partial class PluginWatch(PluginCatalogue catalogue, PluginOptions options, ILogger logger)
{
    private const int Share = 10;

    /// <summary>Looks until it is stopped.</summary>
    public async Task RunAsync(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            var start = Stopwatch.GetTimestamp();
            try
            {
                await catalogue.LookAsync(stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                // One look failed, e.g. on a full disk: the plugins that run go on, and the next look comes.
                LogFailed(logger, e);
            }

            var pause = Math.Max(options.LookSeconds, Share * Stopwatch.GetElapsedTime(start).TotalSeconds);
            await Task.Delay(TimeSpan.FromSeconds(pause), stop).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    [LoggerMessage(6033, LogLevel.Error, "The plugin folders could not be looked at; it is tried again.")]
    private static partial void LogFailed(ILogger logger, Exception e);
}
