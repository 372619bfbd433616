using System.Diagnostics;
using EventSuite.Bench.Processes;
using EventSuite.Bench.Viewers.Generator;

namespace EventSuite.Bench.Viewers;

/// <summary>One turn: warms a fresh server up, opens the viewers, sends the scores.</summary>
internal sealed class ViewerTurn(IScoredServer server, string folder, int count, int scores)
{
    private const int WarmUpViewers = 100;
    private const int WarmUpScores = 10;

    private static readonly TimeSpan Between = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan LongRest = TimeSpan.FromSeconds(15);

    public async Task<ViewerFigures> RunAsync()
    {
        var load = (await File.ReadAllTextAsync("/proc/loadavg")).Split(' ')[0];
        await WarmUpAsync();
        var baseline = server.Process.Measure();
        await using var generator = new GeneratorProcess(server, count, folder);
        await generator.WhenOpenAsync();
        await Task.Delay(Rest);
        var open = server.Process.Measure();
        var generatorOpen = generator.Measure();
        var (last, median) = (new double[scores], new double[scores]);
        var bytes = 0;
        for (var i = 0; i < scores; i++)
        {
            var push = await ScoreAsync(generator);
            (last[i], median[i], bytes) = (push.LastMs, push.MedianMs, push.Bytes);
        }

        var pushed = server.Process.Measure();
        var generatorPushed = generator.Measure();
        await Task.Delay(LongRest);
        var settled = server.Process.Measure();
        return new ViewerFigures(
            last, median, Kb(baseline, open), Kb(baseline, pushed), Kb(baseline, settled),
            (pushed.Cpu - open.Cpu).TotalMilliseconds / scores, (generatorPushed.Cpu - generatorOpen.Cpu).TotalMilliseconds / scores, bytes, load);
    }

    private async Task WarmUpAsync()
    {
        await using (var generator = new GeneratorProcess(server, WarmUpViewers, folder))
        {
            await generator.WhenOpenAsync();
            for (var i = 0; i < WarmUpScores; i++)
            {
                await ScoreAsync(generator);
            }
        }

        await Task.Delay(Rest);
    }

    private async Task<(double LastMs, double MedianMs, int Bytes)> ScoreAsync(GeneratorProcess generator)
    {
        var sent = Stopwatch.GetTimestamp();
        var scoring = server.ScoreAsync();
        var push = await generator.NextPushAsync();
        await scoring;
        if (Between - Stopwatch.GetElapsedTime(sent) is { Ticks: > 0 } rest)
        {
            await Task.Delay(rest);
        }

        return (Stopwatch.GetElapsedTime(sent, push.Last).TotalMilliseconds, Stopwatch.GetElapsedTime(sent, push.Median).TotalMilliseconds, push.Bytes);
    }

    private double Kb(ProcessFigures before, ProcessFigures after) => (after.ResidentBytes - before.ResidentBytes) / 1024.0 / count;
}
