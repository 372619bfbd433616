using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace EventHost.Tests.Support;

/// <summary>A viewer of the live board, or of jobs: SignalR's JSON protocol over a plain web socket, messages ended by 0x1E.</summary>
public sealed class HubClient : IAsyncDisposable
{
    private const byte Separator = 0x1E;

    private readonly ClientWebSocket _socket = new();
    private readonly CancellationTokenSource _end = new(TimeSpan.FromMinutes(2));
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonElement>> _calls = new();
    private readonly Channel<JsonElement> _boards = Channel.CreateUnbounded<JsonElement>();
    private readonly Channel<JsonElement> _notices = Channel.CreateUnbounded<JsonElement>();
    private readonly Channel<JsonElement> _progress = Channel.CreateUnbounded<JsonElement>();
    private Task _reading = Task.CompletedTask;
    private int _numbers;

    /// <summary>Connects; <paramref name="query"/> goes behind the hub's address.</summary>
    public static Task<HubClient> ConnectAsync(TestHost host, Caller? viewer = null, string query = "", string hub = "leaderboard") =>
        ConnectAsync(host.Address, viewer, query, hub);

    /// <summary>Connects to a host at an address.</summary>
    public static async Task<HubClient> ConnectAsync(string address, Caller? viewer, string query, string hub)
    {
        var client = new HubClient();
        if (viewer?.Token is { } token)
        {
            client._socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        }

        await client._socket.ConnectAsync(new Uri($"{address.Replace("http", "ws", StringComparison.Ordinal)}/hubs/{hub}{query}"), client._end.Token);
        await client.SendAsync(new { protocol = "json", version = 1 });
        var hand = await client.ReceiveAsync();
        Assert.Equal("{}", Assert.Single(hand));
        client._reading = client.ReadAsync();
        return client;
    }

    /// <summary>Calls the hub; a refusal is a <see cref="HubRefusal"/>.</summary>
    public async Task<JsonElement> InvokeAsync(string target, params object[] arguments)
    {
        var id = Interlocked.Increment(ref _numbers).ToString();
        var answer = _calls[id] = new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously);
        await SendAsync(new { type = 1, invocationId = id, target, arguments });
        var message = await answer.Task.WaitAsync(_end.Token);
        return message.TryGetProperty("error", out var error)
            ? throw new HubRefusal(error.GetString()!)
            : message.TryGetProperty("result", out var result) ? result : default;
    }

    public Task<JsonElement> WatchAsync(string slug) => InvokeAsync("Watch", slug);

    public async Task<JsonElement> NextBoardAsync() => await _boards.Reader.ReadAsync(_end.Token);

    /// <summary>The next notice of a kind; others before it, of what the test did to get here, are passed over.</summary>
    public async Task<JsonElement> NextNoticeAsync(string kind)
    {
        while (true)
        {
            var notice = await _notices.Reader.ReadAsync(_end.Token);
            if (notice.Text("kind") == kind)
            {
                return notice;
            }
        }
    }

    /// <summary>The next progress of a job or run that is as asked for; others before it are passed over.</summary>
    public async Task<JsonElement> NextProgressAsync(Func<JsonElement, bool> wanted)
    {
        while (true)
        {
            var progress = await _progress.Reader.ReadAsync(_end.Token);
            if (wanted(progress))
            {
                return progress;
            }
        }
    }

    /// <summary>The boards that came and nobody asked for yet.</summary>
    public IReadOnlyList<JsonElement> WaitingBoards()
    {
        var waiting = new List<JsonElement>();
        while (_boards.Reader.TryRead(out var board))
        {
            waiting.Add(board);
        }

        return waiting;
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _reading;
        _socket.Dispose();
        _end.Dispose();
    }

    private async Task ReadAsync()
    {
        try
        {
            while (_socket.State == WebSocketState.Open)
            {
                foreach (var text in await ReceiveAsync())
                {
                    Take(JsonDocument.Parse(text).RootElement);
                }
            }
        }
        catch (OperationCanceledException) when (_end.IsCancellationRequested)
        {
            // The test is over.
        }
    }

    private void Take(JsonElement message)
    {
        switch (message.Number("type"))
        {
            case 1 when message.Text("target") == "Board":
                _boards.Writer.TryWrite(message.List("arguments")[0]);
                break;
            case 1 when message.Text("target") == "Notice":
                _notices.Writer.TryWrite(message.List("arguments")[0]);
                break;
            case 1 when message.Text("target") is "Progress" or "Judging":
                _progress.Writer.TryWrite(message.List("arguments")[0]);
                break;
            case 3 when _calls.TryRemove(message.Text("invocationId"), out var call):
                call.SetResult(message);
                break;
            case 6:
                break;
            default:
                throw new Xunit.Sdk.XunitException($"An unexpected message: {message}");
        }
    }

    private Task SendAsync(object message) =>
        _socket.SendAsync((byte[])[.. JsonSerializer.SerializeToUtf8Bytes(message), Separator], WebSocketMessageType.Text, true, _end.Token);

    private async Task<string[]> ReceiveAsync()
    {
        var bytes = new MemoryStream();
        var chunk = new byte[16 * 1024];
        while (true)
        {
            var part = await _socket.ReceiveAsync(chunk, _end.Token);
            bytes.Write(chunk, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(bytes.ToArray()).Split((char)Separator, StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }
}
