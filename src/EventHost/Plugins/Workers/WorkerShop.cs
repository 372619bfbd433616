using EventHost.Plugins.Sandbox;
using EventHost.Plugins.Settings;

namespace EventHost.Plugins.Workers;

/// <summary>What every worker is made with.</summary>
/// <param name="Sandbox">The walls of this machine.</param>
/// <param name="Launcher">The thread that starts processes.</param>
/// <param name="Monitor">Who watches what workers use.</param>
/// <param name="Commands">From manifests to commands.</param>
/// <param name="Scratch">The folder of scratch folders.</param>
/// <param name="Options">The organiser's settings.</param>
/// <param name="Time">The clock of back-off, quarantine and idling. Deadlines of calls are real time, since processes live in it.</param>
/// <param name="Logger">Where plugins' words go.</param>
internal sealed record WorkerShop(
    WorkerSandbox Sandbox, LaunchThread Launcher, WorkerMonitor Monitor, WorkerCommands Commands, string Scratch,
    PluginOptions Options, TimeProvider Time, ILogger Logger)
{
    private static int _lastWorker;

    /// <summary>A new, empty scratch folder.</summary>
    public string NewScratch(string pluginId)
    {
        while (true)
        {
            var path = Path.Combine(Scratch, $"{pluginId}-{Interlocked.Increment(ref _lastWorker)}");
            if (!Path.Exists(path))
            {
                return Directory.CreateDirectory(path).FullName;
            }
        }
    }
}
