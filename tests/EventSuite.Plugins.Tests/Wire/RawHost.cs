using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Wire;

namespace EventSuite.Plugins.Tests.Wire;

/// <summary>A server to which bytes are written by hand.</summary>
internal sealed class RawHost : IDisposable
{
    private readonly Pipe _in = new();
    private readonly Pipe _out = new();
    private readonly StreamReader _answers;

    public RawHost(Func<GenerateRequest, PluginCall, IReadOnlyList<Composition>>? generate = null, PluginServerOptions? options = null, bool greet = true)
    {
        PluginServer server = PluginServer.ForGenerator(
            options ?? new PluginServerOptions { Manifest = Duo.Manifest(PluginKind.Generator), FrameBytes = 4096 },
            _ => new Composer(generate ?? ((_, _) => [Composition.From(Tunes.Scale(4))])));
        Served = Task.Factory.StartNew(
            () =>
            {
                PluginServerEnd end = server.Run(_in.Reader.AsStream(), _out.Writer.AsStream());
                _out.Writer.Complete();
                return end;
            },
            TaskCreationOptions.LongRunning);
        _answers = new StreamReader(_out.Reader.AsStream(), new UTF8Encoding(false, throwOnInvalidBytes: true));
        if (greet)
        {
            Send("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocol":{"min":1,"max":9},"folders":{"plugin":"/p","scratch":"/s","later":1},"later":{}}}""");
            Assert.Equal(1, Receive().GetProperty("result").GetProperty("protocol").GetInt32());
        }
    }

    public Task<PluginServerEnd> Served { get; }

    public void Send(string line) => Send(Encoding.UTF8.GetBytes(line + "\n"));

    public void Send(byte[] bytes) => _in.Writer.WriteAsync(bytes).AsTask().GetAwaiter().GetResult();

    /// <summary>The next frame.</summary>
    public JsonElement Receive() => JsonDocument.Parse(_answers.ReadLine()!).RootElement;

    /// <summary>Sends a line and gives the code, field and id (raw) of the error that comes back.</summary>
    public (int Code, string? Field, string Id) Refusal(string line)
    {
        Send(line);
        JsonElement answer = Receive();
        JsonElement error = answer.GetProperty("error");
        Assert.NotEmpty(error.GetProperty("message").GetString()!);
        string? field = error.TryGetProperty("data", out JsonElement data) && data.TryGetProperty("field", out JsonElement f) ? f.GetString() : null;
        return (error.GetProperty("code").GetInt32(), field, answer.GetProperty("id").GetRawText());
    }

    public void End() => _in.Writer.Complete();

    public void Dispose()
    {
        End();
        Served.Wait();
        _answers.Dispose();
    }

    private sealed class Composer(Func<GenerateRequest, PluginCall, IReadOnlyList<Composition>> generate) : IMusicGenerator
    {
        public IReadOnlyList<Composition> Generate(GenerateRequest request, PluginCall call) => generate(request, call);
    }
}
