using EventSuite.Bench.Processes;

namespace EventSuite.Bench.Viewers.Host;

/// <summary>The real host, with an event whose board is live.</summary>
internal sealed class HostServer : IScoredServer
{
    /// <summary>The organiser's password on every host of the bench.</summary>
    public const string Password = "bench-organiser-1";

    private readonly ContestApi _api;
    private readonly Contest _contest;
    private readonly ScoreSheet _sheet;

    private HostServer(ChildProcess process, ContestApi api, Contest contest, int seed)
    {
        Process = process;
        _api = api;
        _contest = contest;
        _sheet = new ScoreSheet(contest, seed);
    }

    /// <summary>Its public interface.</summary>
    public ContestApi Api => _api;

    public string Name => "EventHost";

    public ChildProcess Process { get; }

    public int Port => _api.Port;

    public string Slug => _contest.Slug;

    /// <summary>Starts the host on a data folder; <paramref name="contest"/> null: makes the event first.</summary>
    /// <exception cref="FileNotFoundException">The host is not built.</exception>
    public static async Task<HostServer> StartAsync(string dll, string folder, Contest? contest, int rows, int seed, TimeProvider time)
    {
        if (!File.Exists(dll))
        {
            throw new FileNotFoundException($"There is no {dll}. Build it: dotnet build src/EventHost -c Release");
        }

        var port = Loopback.FreePort();
        var process = new ChildProcess(
            dll, ["--urls", $"http://127.0.0.1:{port}", "--data", Path.Combine(folder, "data"), "--no-demo"], Path.Combine(folder, "host.log"),
            new Dictionary<string, string> { ["EVENTSUITE_ORGANISER_PASSWORD"] = Password });
        try
        {
            var api = new ContestApi(port);
            await api.WhenReadyAsync(process);
            contest ??= await new ContestSetup(api, time).CreateAsync(Password, rows);
            return new HostServer(process, api, contest, seed);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <summary>The event, to start another host on the same folder.</summary>
    public Contest Contest => _contest;

    /// <summary>Scores each entry once, so that every row of the board has points.</summary>
    public async Task ScoreAllAsync()
    {
        foreach (var _ in Contest.Entries)
        {
            await ScoreAsync();
        }
    }

    public Task ScoreAsync()
    {
        var (judge, entry, values) = _sheet.Next();
        return _api.PutAsync($"events/{Slug}/rounds/{Contest.Round}/scores/{entry}", judge, new { values });
    }

    public async ValueTask DisposeAsync()
    {
        _api.Dispose();
        await Process.DisposeAsync();
    }
}
