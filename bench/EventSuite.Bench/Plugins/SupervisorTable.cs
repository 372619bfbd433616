using System.Diagnostics;
using EventHost.Plugins.Processes;
using EventSuite.Core.Plugins;
using EventSuite.Plugins;

namespace EventSuite.Bench.Plugins;

/// <summary>The same judge through the host's whole supervisor, with and without the sandbox, beside a call in process.</summary>
internal static class SupervisorTable
{
    private static readonly SandboxLevel[] Levels = [SandboxLevel.Isolated, SandboxLevel.Limited, SandboxLevel.Process];

    public static async Task RunAsync(int calls, CancellationToken cancellation)
    {
        Console.WriteLine();
        Console.WriteLine($"Through the supervisor, {calls:N0} calls of 600 notes each in turns; milliseconds p50 / p99; then jobs a second, {Environment.ProcessorCount} workers.");
        Console.WriteLine($"{"",-12}{"direct",16}{"call",16}{"C# jobs/s",12}{"Python jobs/s",15}{"C# ready",10}{"Python ready",14}{"C# MB",8}{"Python MB",11}");
        foreach (var level in Levels)
        {
            await using var stage = await BenchStage.OpenAsync(level, Environment.ProcessorCount, cancellation);
            if (stage.System.Sandbox!.Level != level)
            {
                Console.WriteLine($"{level,-12} not on this machine: {stage.System.Sandbox.Reason}");
                continue;
            }

            var midi = CallTable.Piece(600);
            var (direct, call) = await TurnsAsync(stage, midi, calls);
            var memory = Memory();
            var sharp = await RateAsync(stage, "steady-pulse", midi, calls);
            var python = await RateAsync(stage, "singable-judge", midi, Math.Max(20, calls / 10));
            Console.WriteLine(
                $"{level,-12}{Cell(direct),16}{Cell(call),16}{sharp,12:N0}{python,15:N0}{stage.DropToReady["steady-pulse"],7:N0} ms{stage.DropToReady["singable-judge"],11:N0} ms{memory.Sharp,8:N0}{memory.Python,11:N0}");
        }
    }

    private static async Task<(Latencies Direct, Latencies Call)> TurnsAsync(BenchStage stage, byte[] midi, int calls)
    {
        var (direct, call) = (new Latencies(1), new Latencies(1));
        var judge = new SteadyPulse.SteadyPulse();
        var request = new JudgeRequest(midi);
        for (var i = -calls / 10; i < calls; i++)
        {
            var start = Stopwatch.GetTimestamp();
            judge.Judge(request, new PluginCall());
            var middle = Stopwatch.GetTimestamp();
            if (i >= 0)
            {
                direct.Add(0, start);
            }

            await stage.JudgeAsync("steady-pulse", midi);
            if (i >= 0)
            {
                call.Add(0, middle);
            }
        }

        return (direct, call);
    }

    private static async Task<double> RateAsync(BenchStage stage, string id, byte[] midi, int calls)
    {
        // All workers are there before the clock starts.
        await Task.WhenAll(Enumerable.Range(0, 4 * Environment.ProcessorCount).Select(_ => stage.JudgeAsync(id, midi)));
        var start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, calls),
            new ParallelOptions { MaxDegreeOfParallelism = 2 * Environment.ProcessorCount },
            async (_, _) => await stage.JudgeAsync(id, midi));
        return calls / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    // Resident memory of the one worker that each has now; the sandbox's own two processes count.
    private static (double Sharp, double Python) Memory()
    {
        var all = ProcessTable.Read();
        var mine = ProcessTable.Find(Environment.ProcessId)!.Value;
        var workers = all.Where(r => r.Parent == mine.Id)
            .Select(r => (Words: File.ReadAllText($"/proc/{r.Id}/cmdline"), Bytes: ProcessTable.TreeOf(r, [], all).Sum(t => t.Bytes)))
            .ToList();
        return (Of("PluginWorker"), Of("plugin.py"));

        double Of(string word) => workers.Where(w => w.Words.Contains(word, StringComparison.Ordinal)).Select(w => w.Bytes / 1e6).DefaultIfEmpty(double.NaN).First();
    }

    private static string Cell(Latencies latencies) => latencies.Percentiles(0.5, 0.99) is var p ? $"{p[0]:N2} / {p[1]:N2}" : "";
}
