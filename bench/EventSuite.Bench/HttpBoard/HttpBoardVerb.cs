using System.CommandLine;
using System.Net;
using System.Net.Http.Headers;
using EventSuite.Bench.Processes;
using EventSuite.Bench.Viewers.Host;

namespace EventSuite.Bench.HttpBoard;

/// <summary>Boards a second by GET, whole and as "not changed" by ETag, from the real host.</summary>
internal static class HttpBoardVerb
{
    // The board follows the scores a few times a second; after this it stands still.
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(2);

    public static Command Create()
    {
        var callers = new Option<int>("--callers") { DefaultValueFactory = _ => 64, Description = "Concurrent callers." };
        var seconds = new Option<double>("--seconds") { DefaultValueFactory = _ => 5, Description = "Length of each run." };
        var rows = new Option<int>("--rows") { DefaultValueFactory = _ => 60, Description = "Entries of the event; at most 90." };
        var host = new Option<FileInfo>("--host") { DefaultValueFactory = _ => new FileInfo(Repository.Host), Description = "EventHost.dll, built in Release." };
        var command = new Command("http-board", "Boards a second by GET, with and without ETag.") { callers, seconds, rows, host };
        command.SetAction((result, _) => RunAsync(
            result.GetRequiredValue(host).FullName, result.GetRequiredValue(callers), TimeSpan.FromSeconds(result.GetRequiredValue(seconds)),
            result.GetRequiredValue(rows)));
        return command;
    }

    private static async Task RunAsync(string dll, int callers, TimeSpan duration, int rows)
    {
        var folder = Directory.CreateTempSubdirectory("eventsuite-bench-").FullName;
        try
        {
            await using var host = await HostServer.StartAsync(dll, folder, null, rows, seed: 1, TimeProvider.System);
            await host.ScoreAllAsync();
            await Task.Delay(Settling);
            using var http = new HttpClient();
            var address = new Uri($"http://127.0.0.1:{host.Port}/api/v1/events/{host.Slug}/leaderboard");
            using var first = await http.GetAsync(address);
            var bytes = (await first.Content.ReadAsByteArrayAsync()).Length;
            Load.PrintHeader("answers/s");
            await Load.RunAsync($"200, the whole board of {bytes:N0} bytes", callers, duration, (_, _) => GetAsync(http, address, null, HttpStatusCode.OK));
            await Load.RunAsync("304, by ETag", callers, duration, (_, _) => GetAsync(http, address, first.Headers.ETag, HttpStatusCode.NotModified));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task GetAsync(HttpClient http, Uri address, EntityTagHeaderValue? known, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        using var answer = await http.SendAsync(request);
        await answer.Content.CopyToAsync(Stream.Null);
        if (answer.StatusCode != expected)
        {
            throw new InvalidOperationException($"The board was answered with {(int)answer.StatusCode} instead of {(int)expected}.");
        }
    }
}
