using System.Globalization;
using EventSuite.Bench.Processes;

namespace EventSuite.Bench.Viewers.Generator;

/// <summary>The process that plays the viewers, as the measuring side sees it.</summary>
internal sealed class GeneratorProcess(IScoredServer server, int count, string folder) : IAsyncDisposable
{
    private static readonly TimeSpan OpenPatience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan PushPatience = TimeSpan.FromSeconds(20);

    private readonly ChildProcess _process = new(
        typeof(GeneratorProcess).Assembly.Location,
        [GeneratorVerb.Name, "--port", $"{server.Port}", "--count", $"{count}", "--slug", server.Slug, "--keep", KeptFile(folder)],
        Path.Combine(folder, "generator.log"),
        new Dictionary<string, string>
        {
            // One thread that waits for all sockets and reads them itself: the leanest that .NET has.
            ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1",
            ["DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT"] = "1",
            ["DOTNET_gcServer"] = "0",
        },
        talks: true);

    /// <summary>Where the last push is kept when a generator ends.</summary>
    public static string KeptFile(string folder) => Path.Combine(folder, "pushed.json");

    public ProcessFigures Measure() => _process.Measure();

    /// <summary>Waits until every viewer has been answered.</summary>
    public async Task WhenOpenAsync() => await NextAsync("ready", OpenPatience);

    /// <summary>Waits until all viewers have a pushed board: when half had it and when the last had it, in Stopwatch ticks, and its bytes.</summary>
    public async Task<(long Median, long Last, int Bytes)> NextPushAsync()
    {
        var words = await NextAsync("push", PushPatience);
        return (long.Parse(words[2], CultureInfo.InvariantCulture), long.Parse(words[3], CultureInfo.InvariantCulture), int.Parse(words[4], CultureInfo.InvariantCulture));
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();

    private async Task<string[]> NextAsync(string word, TimeSpan patience)
    {
        string? line;
        try
        {
            line = await _process.ReadLineAsync(patience);
        }
        catch (TimeoutException)
        {
            throw new TimeoutException($"Within {patience.TotalSeconds} s not all {count} viewers of {server.Name} got their '{word}'.");
        }

        var words = line?.Split(' ');
        return words?[0] == word
            ? words
            : throw new InvalidOperationException($"The viewers of {server.Name} should have told '{word}' and told '{line}'. {await File.ReadAllTextAsync(_process.LogFile)}");
    }
}
