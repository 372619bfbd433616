using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using EventHost.Tests.Support;

namespace EventHost.Tests.Remote;

/// <summary>A laptop that speaks the remote form by hand, frame by frame, so that it can also say what no library would.</summary>
public sealed class Laptop(TestHost host, string token)
{
    private readonly Caller _caller = new(host.Address, "a laptop") { Token = token };
    private readonly Queue<JsonElement> _frames = new();

    public string Token => token;

    public string Session { get; private set; } = "";

    private string Path => $"/api/v1/remote/sessions/{Session}";

    /// <summary>A manifest as a student has it.</summary>
    public static Dictionary<string, object> Manifest(string id = "tune-machine", string version = "1.0.0", double callSeconds = 20) => new()
    {
        ["id"] = id,
        ["name"] = "Tune Machine",
        ["version"] = version,
        ["kind"] = "generator",
        ["protocol"] = new { min = 1, max = 1 },
        ["description"] = "For tests.",
        ["authors"] = new[] { "The EventSuite authors" },
        ["license"] = "MIT",
        ["command"] = new[] { "python3", "plugin.py" },
        ["tasks"] = new[] { "compose" },
        ["limits"] = new { callSeconds },
    };

    /// <summary>A laptop of that account, by a token made for it.</summary>
    public static async Task<Laptop> OfAsync(Contest contest, Caller participant) =>
        new(contest.Host, (await participant.PostAsync($"{contest.Api}/remote-tokens", new { label = "test" })).Expect(201).Json.Text("token"));

    /// <summary>The same laptop once more.</summary>
    public Laptop Twin() => new(host, token);

    public Task<Answer> TryJoinAsync(object manifest) =>
        _caller.PostAsync("/api/v1/remote/sessions", new { manifest, client = new { name = "test", version = "1" } });

    /// <summary>Joins, and answers the greeting.</summary>
    public async Task<Laptop> JoinAsync(object? manifest = null)
    {
        await OnlyJoinAsync(manifest);
        var greeting = await NextAsync("initialize");
        Assert.False(greeting.At("params").TryGetProperty("folders", out _));
        await AnswerAsync(greeting, new { protocol = 1, capabilities = new { tasks = new[] { "compose" }, progress = true, cancel = true } });
        return this;
    }

    /// <summary>Joins without a further word.</summary>
    public async Task OnlyJoinAsync(object? manifest = null)
    {
        var joined = (await TryJoinAsync(manifest ?? Manifest())).Expect(201).Json;
        Session = joined.Text("session");
        Assert.Equal(8 << 20, joined.Number("frameBytes"));
    }

    public Task<Answer> FetchAsync(int wait = 20) => _caller.GetAsync($"{Path}/frames?wait={wait}");

    public Task<Answer> SendAsync(string frames) => SendAsync(Encoding.UTF8.GetBytes(frames));

    public Task<Answer> SendAsync(byte[] frames) => _caller.SendAsync("POST", $"{Path}/frames", new ByteArrayContent(frames)
    {
        Headers = { ContentType = new MediaTypeHeaderValue("application/x-ndjson") },
    });

    public Task<Answer> LeaveAsync() => _caller.DeleteAsync(Path);

    /// <summary>The next frame with that method; pings in between are answered.</summary>
    public async Task<JsonElement> NextAsync(string method)
    {
        for (var i = 0; i < 50; i++)
        {
            while (_frames.TryDequeue(out var frame))
            {
                var found = frame.Text("method");
                if (found == method)
                {
                    return frame;
                }

                Assert.Equal("ping", found);
                await AnswerAsync(frame, new { });
            }

            var answer = await FetchAsync();
            if (answer.Code != 204)
            {
                answer.Expect(200).Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList().ForEach(l => _frames.Enqueue(JsonDocument.Parse(l).RootElement));
            }
        }

        throw new Xunit.Sdk.XunitException($"No {method} came.");
    }

    public async Task AnswerAsync(JsonElement request, object result) =>
        (await SendAsync(Frame(new { jsonrpc = "2.0", id = request.Number("id"), result }))).Expect(204);

    /// <summary>Answers a generate with tunes.</summary>
    public Task ComposeAsync(JsonElement request, int tune = 1) =>
        AnswerAsync(request, new { compositions = new[] { new { midi = Convert.ToBase64String(Tunes.Tune(tune)), title = "A tune" } } });

    public static string Frame(object frame) => JsonSerializer.Serialize(frame) + "\n";
}
