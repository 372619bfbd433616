using System.Diagnostics;
using System.IO.Pipelines;
using EventSuite.Music.Notes;
using EventSuite.Plugins;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Wire;

namespace EventSuite.Bench.Plugins;

/// <summary>Round trips, three ways in turns: the sample judge called directly, over pipes in memory, in a process.</summary>
internal static class CallTable
{
    public static async Task RunAsync(int calls, CancellationToken cancellation)
    {
        await using var worker = new BenchWorker();
        await worker.Client.InitializeAsync(BenchWorker.Greeting, cancellation);
        var toPlugin = new Pipe();
        var fromPlugin = new Pipe();
        PluginServer server = PluginServer.ForJudge(
            new PluginServerOptions { Manifest = ManifestReader.ReadFolder(BenchWorker.Judge).Manifest! }, _ => new SteadyPulse.SteadyPulse());
        Task served = Task.Factory.StartNew(() => server.Run(toPlugin.Reader.AsStream(), fromPlugin.Writer.AsStream()), TaskCreationOptions.LongRunning);
        await using (var memory = new PluginClient(fromPlugin.Reader.AsStream(), toPlugin.Writer.AsStream()))
        {
            await memory.InitializeAsync(BenchWorker.Greeting, cancellation);
            var direct = new SteadyPulse.SteadyPulse();
            Console.WriteLine($"{calls:N0} calls each, one at a time; microseconds, p50 and p99.");
            Console.WriteLine($"{"",-34}{"direct",18}{"pipes in memory",18}{"worker process",18}");
            await RowAsync("ping", calls, () => Task.CompletedTask, () => memory.PingAsync(cancellation), () => worker.Client.PingAsync(cancellation));
            foreach (int notes in new[] { 8, 600, 15_000 })
            {
                var request = new JudgeRequest(Piece(notes));
                await RowAsync(
                    $"judge {request.Midi.Length / 1000.0:N1} KB, {notes:N0} notes",
                    notes > 10_000 ? calls / 10 : calls,
                    () => Task.FromResult(direct.Judge(request, new PluginCall())),
                    () => memory.JudgeAsync(request, cancellation: cancellation),
                    () => worker.Client.JudgeAsync(request, cancellation: cancellation));
            }
        }

        await served;
    }

    /// <summary>A piece of that many notes.</summary>
    public static byte[] Piece(int notes) =>
        new Score(480, Enumerable.Range(0, notes).Select(i => new Note(i * 120, 110, (byte)(48 + (i * 7 % 36)), (byte)(60 + (i % 50)), 0, 0, 0))).ToSong().File.Write();

    private static async Task RowAsync(string name, int calls, params Func<Task>[] ways)
    {
        var latencies = ways.Select(_ => new Latencies(1)).ToArray();
        for (int i = -calls / 10; i < calls; i++)
        {
            for (int way = 0; way < ways.Length; way++)
            {
                long start = Stopwatch.GetTimestamp();
                await ways[way]();
                if (i >= 0)
                {
                    latencies[way].Add(0, start);
                }
            }
        }

        IEnumerable<string> cells = latencies.Select(l => l.Percentiles(0.5, 0.99)).Select(p => $"{p[0] * 1000:N0} / {p[1] * 1000:N0}");
        Console.WriteLine($"{name,-34}{string.Concat(cells.Select(c => $"{c,18}"))}");
    }
}
