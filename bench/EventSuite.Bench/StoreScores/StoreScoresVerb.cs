using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics;

namespace EventSuite.Bench.StoreScores;

/// <summary>Durable scores a second: the store's one writer beside what is usual, in one run on one disk.</summary>
internal static class StoreScoresVerb
{
    private const int Syncs = 200;

    public static Command Create()
    {
        var callers = new Option<int[]>("--callers") { DefaultValueFactory = _ => [64, 256, 512], Description = "Concurrent callers.", AllowMultipleArgumentsPerToken = true };
        var seconds = new Option<double>("--seconds") { DefaultValueFactory = _ => 5, Description = "Length of each run." };
        var folder = new Option<DirectoryInfo>("--folder")
        {
            DefaultValueFactory = _ => new DirectoryInfo(Path.GetTempPath()),
            Description = "Where to write: a folder on the disk to be measured.",
        };
        var command = new Command("store-scores", "Durable scores a second, each with its line in the audit log.") { callers, seconds, folder };
        command.SetAction((result, _) => RunAsync(
            result.GetRequiredValue(callers), TimeSpan.FromSeconds(result.GetRequiredValue(seconds)), result.GetRequiredValue(folder)));
        return command;
    }

    private static async Task RunAsync(int[] callers, TimeSpan duration, DirectoryInfo parent)
    {
        var folder = Directory.CreateDirectory(Path.Combine(parent.FullName, $"eventsuite-bench-{Environment.ProcessId}"));
        try
        {
            Console.WriteLine($"One flush to this disk takes {MeasureSync(folder.FullName):N2} ms; {Environment.ProcessorCount} cores.");
            Load.PrintHeader("durable/s");
            foreach (var count in callers)
            {
                await using var store = await StoreSide.OpenAsync(Path.Combine(folder.FullName, $"store-{count}"), count);
                await Load.RunAsync("score + audit line, one writer", count, duration, store.AppendAsync);
                await Load.RunAsync("use case RecordScore with idempotency key", count, duration, store.RecordAsync);
                store.Verify();
                using var plain = await PlainSide.OpenAsync(Path.Combine(folder.FullName, $"plain-{count}.db"));
                await Load.RunAsync("peer: EF Core, SaveChanges per request", count, duration, plain.SaveAsync);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double MeasureSync(string folder)
    {
        using var file = new FileStream(Path.Combine(folder, "sync"), FileMode.Create);
        var clock = Stopwatch.StartNew();
        for (var i = 0; i < Syncs; i++)
        {
            file.Write(new byte[4096]);
            file.Flush(flushToDisk: true);
        }

        return clock.Elapsed.TotalMilliseconds / Syncs;
    }
}
