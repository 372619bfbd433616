using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using EventSuite.Plugins.Wire;

namespace EventSuite.Plugins.Tests.Wire;

/// <summary>A client whose plugin is written by hand.</summary>
internal sealed class RawPlugin : IAsyncDisposable
{
    private readonly Pipe _toPlugin = new();
    private readonly Pipe _fromPlugin = new();
    private readonly StreamReader _requests;

    public RawPlugin(PluginClientOptions? options = null)
    {
        Client = new PluginClient(_fromPlugin.Reader.AsStream(), _toPlugin.Writer.AsStream(), options);
        _requests = new StreamReader(_toPlugin.Reader.AsStream());
    }

    public PluginClient Client { get; }

    /// <summary>The host's next frame.</summary>
    public async Task<JsonElement> ReceiveAsync() => JsonDocument.Parse((await _requests.ReadLineAsync())!).RootElement;

    public async Task SendAsync(string line) => await _fromPlugin.Writer.WriteAsync(Encoding.UTF8.GetBytes(line + "\n"));

    /// <summary>Reads the host's next request and answers it with a result.</summary>
    public async Task AnswerAsync(string result)
    {
        JsonElement request = await ReceiveAsync();
        await SendAsync($$"""{"jsonrpc":"2.0","id":{{request.GetProperty("id").GetRawText()}},"result":{{result}}}""");
    }

    /// <summary>Ends after some last bytes.</summary>
    public async Task EndAsync(string last)
    {
        await _fromPlugin.Writer.WriteAsync(Encoding.UTF8.GetBytes(last));
        await _fromPlugin.Writer.CompleteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        _requests.Dispose();
    }
}
