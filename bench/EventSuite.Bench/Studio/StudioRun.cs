using System.Diagnostics;
using EventSuite.Bench.Viewers.Generator;
using EventSuite.Bench.Viewers.Host;

namespace EventSuite.Bench.Studio;

/// <summary>The stages on one host: nobody in the studio, all in the studio, and some of them generating, by plugin.</summary>
internal sealed class StudioRun(HostServer server, GeneratorProcess viewers, IReadOnlyList<StudioUser> users, StudioOrder order)
{
    private const int WarmUpSeconds = 5;

    // One who is measured in every stage, beside the load.
    private readonly Probes _probes = new(server, viewers, users[^1]);
    private readonly StudioUser[] _editors = [.. users.Take(order.Participants)];

    public async Task<IReadOnlyList<StageFigures>> RunAsync(CancellationToken cancellation)
    {
        var stages = new List<StageFigures> { await StageAsync("nobody in the studio", null, [], cancellation) };
        stages.Add(await StageAsync($"{order.Participants} editing", null, _editors, cancellation));
        foreach (var plugin in order.Plugins)
        {
            stages.Add(await StageAsync($"{order.Participants} editing, {order.Generating} of them generating with {plugin}", plugin, _editors, cancellation));
        }

        return stages;
    }

    private async Task<StageFigures> StageAsync(string name, string? plugin, StudioUser[] editors, CancellationToken cancellation)
    {
        Console.WriteLine($"{name}: {WarmUpSeconds} s to get going, then {order.Seconds} s are measured");
        await MeasureAsync(new StageFigures(name), plugin, editors, WarmUpSeconds, cancellation);
        var figures = new StageFigures(name) { LoadAverage = (await File.ReadAllTextAsync("/proc/loadavg", cancellation)).Split(' ')[0] };
        await MeasureAsync(figures, plugin, editors, order.Seconds, cancellation);
        return figures;
    }

    private async Task MeasureAsync(StageFigures figures, string? plugin, StudioUser[] editors, int seconds, CancellationToken cancellation)
    {
        using var over = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var (cpu, clock) = (server.Process.Measure().Cpu, Stopwatch.StartNew());
        Task[] parts =
        [
            EndAllAsync(_probes.RunAsync(figures, over.Token), over),
            EndAllAsync(Editors.RunAsync(editors, figures.Save, over.Token), over),
            EndAllAsync(plugin is null ? Task.CompletedTask : new Generations([.. editors.Take(order.Generating)], plugin, figures).RunAsync(over.Token), over),
        ];
        await Pace.RestAsync(TimeSpan.FromSeconds(seconds), over.Token);
        await over.CancelAsync();
        figures.HostCores = (server.Process.Measure().Cpu - cpu) / clock.Elapsed;
        await Task.WhenAll(parts);
        cancellation.ThrowIfCancellationRequested();
    }

    // A part that fails ends the stage at once.
    private static async Task EndAllAsync(Task part, CancellationTokenSource over)
    {
        try
        {
            await part;
        }
        catch
        {
            await over.CancelAsync();
            throw;
        }
    }
}
