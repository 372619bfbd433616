using System.Text.Json;
using EventHost.Configuration;
using EventHost.Plugins.Desk;
using EventHost.Plugins.Remote;
using EventHost.Plugins.Running;
using EventHost.Plugins.Settings;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;

namespace EventHost.Plugins.Tests.Support;

/// <summary>The real supervisor on a data folder of its own, with plugins that the test drops in.</summary>
internal sealed class Stage : IAsyncDisposable
{
    public const string Good = "good-judge";

    private static readonly byte[] Tune = Convert.FromHexString("4D546864000000060000000101E04D54726B0000000D00903C648360803C4000FF2F00");

    private readonly TempFolder _data = new();

    private Stage(Action<PluginOptions>? set, TimeProvider? time)
    {
        var options = new PluginOptions { Residents = _data.Make("residents"), LookSeconds = 0.05, GraceSeconds = 0.5, Workers = 8 };
        set?.Invoke(options);
        Folders = PluginFolders.Of(new HostSettings { Data = _data.Path }, options);
        System = new PluginSystem(Folders, options, time ?? TimeProvider.System, Log);
        Desk = new OfflineDesk(System);
        Runner = new PluginRunner([System], Desk, TimeProvider.System);
    }

    public PluginFolders Folders { get; }

    public PluginSystem System { get; }

    public IPluginDesk Desk { get; }

    /// <summary>No laptops.</summary>
    public RemotePlugins Laptops => new(new PluginOptions(), System.Decisions, _ => true, new SystemRandomness(), TimeProvider.System, Log);

    public IPluginRunner Runner { get; }

    public ListLogger Log { get; } = new();

    public string Data => _data.Path;

    /// <summary>Opens the stage with a plugin that behaves.</summary>
    public static async Task<Stage> OpenAsync(Action<PluginOptions>? set = null, TimeProvider? time = null)
    {
        var stage = new Stage(set, time);
        stage.Drop(Good, "good");
        await stage.System.StartAsync(TestContext.Current.CancellationToken);
        return stage;
    }

    /// <summary>Opens the stage where there are walls, else skips.</summary>
    public static Task<Stage> WalledAsync(Action<PluginOptions>? set = null)
    {
        Machine.Walls();
        return OpenAsync(set);
    }

    /// <summary>Drops a Python judge in.</summary>
    public void Drop(string id, string deed, object? limits = null, params (string Name, string Text)[] files) =>
        RoguePlugin.WritePython(Path.Combine(Folders.Drop, id), id, deed, limits: limits, files: files);

    /// <summary>Drops the C# composer in and waits until it is ready.</summary>
    public async Task DropCSharpAsync()
    {
        RoguePlugin.WriteCSharp(Path.Combine(Folders.Drop, "csharp-rogue"));
        await WhenAsync("csharp-rogue", PluginState.Ready);
    }

    /// <summary>Drops a Python judge in, waits until it is ready, and asks it.</summary>
    public async Task<Outcome<AiJudgment>> JudgeByAsync(string id, string deed, object? limits = null, params (string Name, string Text)[] files)
    {
        Drop(id, deed, limits, files);
        await WhenAsync(id, PluginState.Ready);
        return await JudgeAsync(id);
    }

    public Task<Outcome<AiJudgment>> JudgeAsync(string id, CancellationToken cancellation = default) =>
        Runner.JudgeAsync(new AiJudgeOrder(id, Tune), null, cancellation);

    /// <summary>Asks the C# composer for a deed.</summary>
    public Task<Outcome<GeneratedMusic>> GenerateAsync(string deed, CancellationToken cancellation = default) => Runner.GenerateAsync(
        new GenerateOrder("csharp-rogue", "compose", [], new Dictionary<string, JsonElement> { ["deed"] = JsonSerializer.SerializeToElement(deed) }, 1),
        null,
        cancellation);

    /// <summary>Waits until a plugin stands somewhere.</summary>
    public async Task<PluginSummary> WhenAsync(string id, PluginState state, string? version = null)
    {
        PluginSummary? found = null;
        await Eventually.TrueAsync(
            () => (found = System.List().FirstOrDefault(p => p.Id == id && p.State == state && (version is null || p.Version == version))) is not null,
            () => $"{id} is {state}; it is {System.List().FirstOrDefault(p => p.Id == id)?.State}: {System.List().FirstOrDefault(p => p.Id == id)?.Reason}\n{string.Join('\n', Log.Warnings)}",
            30);
        return found!;
    }

    /// <summary>The next call of the plugin that behaves is served, whatever others did.</summary>
    public async Task AssertOthersAreServedAsync()
    {
        var judged = await JudgeAsync(Good).WaitAsync(TimeSpan.FromSeconds(30));
        Assert.True(judged.Ok, string.Join(' ', judged.Faults.Select(f => f.Message)));
        Assert.Equal(50, judged.Value.Score);
        Assert.Empty(Log.Errors);
    }

    public async ValueTask DisposeAsync()
    {
        await System.DisposeAsync();
        Assert.Empty(Directory.EnumerateFileSystemEntries(Folders.Scratch));
        _data.Dispose();
    }
}
