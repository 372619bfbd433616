using System.IO.Pipelines;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Wire;

namespace EventSuite.Plugins.Tests.Wire;

/// <summary>A client and a server joined by two pipes in memory.</summary>
internal sealed class Duo : IAsyncDisposable
{
    private readonly Pipe _toPlugin = new();
    private readonly Pipe _fromPlugin = new();

    public Duo(PluginServer server, PluginClientOptions? options = null)
    {
        Served = Task.Factory.StartNew(
            () =>
            {
                PluginServerEnd end = server.Run(_toPlugin.Reader.AsStream(), _fromPlugin.Writer.AsStream());
                _fromPlugin.Writer.Complete();
                return end;
            },
            TaskCreationOptions.LongRunning);
        Client = new PluginClient(_fromPlugin.Reader.AsStream(), _toPlugin.Writer.AsStream(), options);
    }

    public PluginClient Client { get; }

    public Task<PluginServerEnd> Served { get; }

    public static PluginGreeting Greeting { get; } = new() { PluginId = "test", PluginVersion = "1.0.0", PluginFolder = "/plugin", ScratchFolder = "/scratch" };

    public static PluginManifest Manifest(PluginKind kind) => new()
    {
        Id = "test",
        Name = "Test",
        Version = "1.0.0",
        Kind = kind,
        Protocol = ProtocolRange.Supported,
        Description = "For tests.",
        Authors = ["The Borrowed Chords"],
        License = "MIT",
        Assembly = "Test.dll",
        Tasks = kind == PluginKind.Generator ? [MusicTask.Compose, MusicTask.Continue] : [],
    };

    public static Duo With(Func<GenerateRequest, PluginCall, IReadOnlyList<Composition>> generate, PluginClientOptions? options = null, PluginManifest? manifest = null) =>
        new(PluginServer.ForGenerator(new PluginServerOptions { Manifest = manifest ?? Manifest(PluginKind.Generator) }, _ => new Generator(generate)), options);

    public static Duo With(Func<JudgeRequest, PluginCall, Judgement> judge) =>
        new(PluginServer.ForJudge(new PluginServerOptions { Manifest = Manifest(PluginKind.Judge) }, _ => new Jury(judge)));

    public async Task<Duo> GreetedAsync()
    {
        await Client.InitializeAsync(Greeting);
        return this;
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Served;
    }

    private sealed class Generator(Func<GenerateRequest, PluginCall, IReadOnlyList<Composition>> generate) : IMusicGenerator
    {
        public IReadOnlyList<Composition> Generate(GenerateRequest request, PluginCall call) => generate(request, call);
    }

    private sealed class Jury(Func<JudgeRequest, PluginCall, Judgement> judge) : IMusicJudge
    {
        public Judgement Judge(JudgeRequest request, PluginCall call) => judge(request, call);
    }
}
