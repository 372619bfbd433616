using System.Text;
using System.Text.Json;
using EventHost.Configuration;
using EventHost.Plugins.Catalogue;
using EventHost.Plugins.Remote;
using EventHost.Plugins.Settings;
using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Randomness;
using EventSuite.Core.RemotePlugins;
using EventSuite.Plugins;

namespace EventHost.Plugins.Tests.Remote;

/// <summary>Laptops without HTTP, in a time that stands.</summary>
internal sealed class RemoteStage : IDisposable
{
    private readonly SystemRandomness _random = new();

    public RemoteStage(PluginOptions? options = null) =>
        Remotes = new RemotePlugins(options ?? new PluginOptions(), new PluginDecisions("nowhere"), token => !Ended.Contains(token), _random, Time, Log);

    public StandingTime Time { get; } = new();

    public ListLogger Log { get; } = new();

    public RemotePlugins Remotes { get; }

    /// <summary>Tokens that are no longer good.</summary>
    public HashSet<Guid> Ended { get; } = [];

    public RemoteTeam Team(string userName = "team07", string name = "The Borrowed Chords") => new(
        new RemoteToken { Id = _random.NewId(), EventId = _random.NewId(), AccountId = _random.NewId(), UserName = userName, Label = "", SecretHash = "", CreatedAt = Time.GetUtcNow() },
        _random.NewId(),
        name);

    public static RemoteAnnouncement Plugin(string id = "tune-machine", string version = "1.0.0")
    {
        var manifest = JsonSerializer.SerializeToUtf8Bytes(new
        {
            manifest = new
            {
                id,
                name = "Tune Machine",
                version,
                kind = "generator",
                protocol = new { min = 1, max = 1 },
                description = "For tests.",
                authors = new[] { "The EventSuite authors" },
                license = "MIT",
                command = new[] { "python3", "plugin.py" },
                tasks = new[] { "compose" },
            },
        });
        return JoinBody.Read(manifest).Require();
    }

    /// <summary>Joins and answers the greeting.</summary>
    public async Task<RemoteSession> JoinAsync(RemoteTeam team, RemoteAnnouncement? plugin = null)
    {
        var session = Remotes.Join(team, plugin ?? Plugin()).Require();
        var greeting = Frames(await FetchAsync(session))[0];
        Assert.Equal("initialize", greeting.GetProperty("method").GetString());
        await SayAsync(session, JsonSerializer.Serialize(new { jsonrpc = "2.0", id = greeting.GetProperty("id"), result = new { protocol = 1, capabilities = new { tasks = new[] { "compose" } } } }));
        await Eventually.TrueAsync(() => session.IsReady, "the session is ready");
        return session;
    }

    public static Task<byte[]> FetchAsync(RemoteSession session) => session.TakeAsync(TimeSpan.FromSeconds(25), TestContext.Current.CancellationToken);

    public static async Task SayAsync(RemoteSession session, string frame) =>
        Assert.True(await session.SendAsync(() => Task.FromResult<byte[]?>(Encoding.UTF8.GetBytes(frame)), TestContext.Current.CancellationToken));

    public static List<JsonElement> Frames(byte[] batch) =>
        [.. Encoding.UTF8.GetString(batch).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => JsonDocument.Parse(l).RootElement)];

    /// <summary>Asks a session for a tune.</summary>
    public static Task<IReadOnlyList<Composition>> AskAsync(RemoteSession session) =>
        new RemoteLine(session).GenerateAsync(new GenerateRequest { Task = MusicTask.Compose, Seed = 1, Count = 1 }, null, TestContext.Current.CancellationToken);

    public void Dispose() => Remotes.Close();
}
