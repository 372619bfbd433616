using System.CommandLine;

namespace EventSuite.Bench.Viewers.Generator;

/// <summary>The process that plays the viewers; it ends when its input ends.</summary>
internal static class GeneratorVerb
{
    /// <summary>The verb's name; <c>viewers</c> starts it.</summary>
    public const string Name = "viewers-generator";

    private const int Openers = 16;

    // SignalR's clients say every 15 s that they are there.
    private static readonly TimeSpan KeepAlive = TimeSpan.FromSeconds(15);

    public static Command Create()
    {
        var port = new Option<int>("--port") { Required = true };
        var count = new Option<int>("--count") { Required = true };
        var slug = new Option<string>("--slug") { Required = true };
        var keep = new Option<FileInfo>("--keep") { Required = true };
        var command = new Command(Name, "Used by viewers: the viewers.") { port, count, slug, keep };
        command.Hidden = true;
        command.SetAction((result, cancellation) =>
            RunAsync(result.GetRequiredValue(port), result.GetRequiredValue(count), result.GetRequiredValue(slug), result.GetRequiredValue(keep), cancellation));
        return command;
    }

    private static async Task RunAsync(int port, int count, string slug, FileInfo keep, CancellationToken cancellation)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var arrivals = new Arrivals(count);
        var viewers = Enumerable.Range(0, count).Select(i => new Viewer(i, arrivals)).ToArray();
        var telling = TellAsync(arrivals, ended.Token);
        Parallel.ForEach(viewers, new ParallelOptions { MaxDegreeOfParallelism = Openers, CancellationToken = ended.Token }, v => v.Open(port, slug));
        var keeping = KeepAliveAsync(viewers, ended.Token);
        await Console.In.ReadToEndAsync(ended.Token);
        await File.WriteAllBytesAsync(keep.FullName, arrivals.LastMessage, ended.Token);
        await ended.CancelAsync();
        await Task.WhenAll(telling, keeping).ContinueWith(static _ => { }, TaskScheduler.Default);
        foreach (var viewer in viewers)
        {
            viewer.Dispose();
        }
    }

    private static async Task TellAsync(Arrivals arrivals, CancellationToken cancellation)
    {
        await foreach (var line in arrivals.Lines.ReadAllAsync(cancellation))
        {
            await Console.Out.WriteLineAsync(line);
            await Console.Out.FlushAsync(cancellation);
        }
    }

    // A hundredth of the viewers at a time, so that the load is even.
    private static async Task KeepAliveAsync(Viewer[] viewers, CancellationToken cancellation)
    {
        const int Parts = 100;
        using var timer = new PeriodicTimer(KeepAlive / Parts);
        for (var part = 0; await timer.WaitForNextTickAsync(cancellation); part = (part + 1) % Parts)
        {
            for (var i = part; i < viewers.Length; i += Parts)
            {
                viewers[i].KeepAlive();
            }
        }
    }
}
