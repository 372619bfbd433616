using EventSuite.Bench.Processes;
using EventSuite.Bench.Viewers.Host;

namespace EventSuite.Bench.Viewers.Peer;

/// <summary>The peer, started as a process of its own.</summary>
internal sealed class PeerServer : IScoredServer
{
    private readonly HttpClient _http = new();
    private readonly Uri _score;

    private PeerServer(ChildProcess process, int port, string slug)
    {
        Process = process;
        Port = port;
        Slug = slug;
        _score = new Uri($"http://127.0.0.1:{port}/score");
    }

    public string Name => "plain SignalR";

    public ChildProcess Process { get; }

    public int Port { get; }

    public string Slug { get; }

    /// <summary>Starts it with the board in a file.</summary>
    public static async Task<PeerServer> StartAsync(string folder, string boardFile, string slug)
    {
        var port = Loopback.FreePort();

        // A web project's own choice; this program is none.
        var process = new ChildProcess(
            typeof(PeerServer).Assembly.Location, [PeerVerb.Name, "--port", $"{port}", "--board", boardFile], Path.Combine(folder, "peer.log"),
            new Dictionary<string, string> { ["DOTNET_gcServer"] = "1" });
        try
        {
            using var api = new ContestApi(port);
            await api.WhenReadyAsync(process);
            return new PeerServer(process, port, slug);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    public async Task ScoreAsync()
    {
        using var answer = await _http.PutAsync(_score, null);
        answer.EnsureSuccessStatusCode();
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Process.DisposeAsync();
    }
}
