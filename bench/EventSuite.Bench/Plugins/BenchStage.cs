using System.Diagnostics;
using EventHost.Configuration;
using EventHost.Plugins.Desk;
using EventHost.Plugins.Running;
using EventHost.Plugins.Settings;
using EventSuite.Bench.Processes;
using EventSuite.Core.Plugins;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventSuite.Bench.Plugins;

/// <summary>The host's own supervisor at one sandbox level, on a folder of its own, with the two sample judges dropped in.</summary>
internal sealed class BenchStage : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("eventsuite-bench-").FullName;
    private readonly PluginFolders _folders;

    private BenchStage(SandboxLevel level, int workers)
    {
        var options = new PluginOptions { MostSandbox = level, Residents = Path.Combine(_data, "none"), WorkersEach = workers, CallsEach = 1_000_000 };
        _folders = PluginFolders.Of(new HostSettings { Data = _data }, options);
        System = new PluginSystem(_folders, options, TimeProvider.System, NullLogger.Instance);
        Runner = new PluginRunner([System], new OfflineDesk(System), TimeProvider.System);
    }

    public PluginSystem System { get; }

    public PluginRunner Runner { get; }

    /// <summary>The milliseconds from a folder's drop, whole, until its plugin is ready; by plugin.</summary>
    public Dictionary<string, double> DropToReady { get; } = [];

    public static async Task<BenchStage> OpenAsync(SandboxLevel level, int workers, CancellationToken cancellation)
    {
        var stage = new BenchStage(level, workers);
        await stage.System.StartAsync(cancellation);
        await stage.DropAsync("steady-pulse", BenchWorker.Judge, cancellation);
        await stage.DropAsync("singable-judge", Path.Combine(Repository.Root, "samples", "plugins", "python", "judge"), cancellation);
        return stage;
    }

    /// <summary>Scores a piece; a fault ends the bench.</summary>
    public async Task JudgeAsync(string id, byte[] midi) => (await Runner.JudgeAsync(new AiJudgeOrder(id, midi), null, CancellationToken.None)).Require();

    public async ValueTask DisposeAsync()
    {
        await System.DisposeAsync();
        EventHost.Plugins.Workers.ScratchFolder.Remove(_data);
    }

    private async Task DropAsync(string id, string from, CancellationToken cancellation)
    {
        var hidden = Directory.CreateDirectory(Path.Combine(_folders.Drop, "." + id)).FullName;
        foreach (var file in Directory.EnumerateFiles(from))
        {
            File.Copy(file, Path.Combine(hidden, Path.GetFileName(file)));
        }

        var start = Stopwatch.GetTimestamp();
        Directory.Move(hidden, Path.Combine(_folders.Drop, id));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (System.List().FirstOrDefault(p => p.Id == id)?.State != PluginState.Ready)
        {
            await timer.WaitForNextTickAsync(cancellation);
        }

        DropToReady[id] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }
}
