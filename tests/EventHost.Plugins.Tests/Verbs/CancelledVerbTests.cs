using System.Text.Json;
using EventHost.CommandLine.Plugins;
using EventHost.Entries;
using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Music.Notes;

namespace EventHost.Plugins.Tests.Verbs;

/// <summary>Ctrl-C and progress, with a plugin that never answers.</summary>
public sealed class CancelledVerbTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly StringWriter _errors = new();
    private readonly StuckRunner _runner = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Cancelling_Writes_Nothing_And_Says_So()
    {
        using var cancel = new CancellationTokenSource();
        using var progress = new ProgressLine(_errors, isTerminal: true);
        var run = new GenerateRun(_runner, TextWriter.Null, _errors, progress)
            .RunAsync(Plugin(), new GenerateWish(null, [], [], 1, 1, _folder.At("x.mid"), false), cancel.Token);
        await _runner.Called;

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Empty(Directory.GetFiles(_folder.Path));
        Assert.Contains("40 % thinking?", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_Ends_The_Judging_Of_Many()
    {
        await File.WriteAllBytesAsync(_folder.At("a.mid"), new Score(24, [new Note(0, 24, 60, 80, 0, 0, 0)]).ToSong().File.Write());
        using var cancel = new CancellationTokenSource();
        using var progress = new ProgressLine(_errors, isTerminal: false);
        var run = new JudgeRun(_runner, new MusicInspector(), progress).RunAsync("stuck", [_folder.At("a.mid")], new Excerpt(1, 8), cancel.Token);
        await _runner.Called;

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal("", _errors.ToString());
    }

    [Fact]
    public async Task A_Cancelled_Command_Has_The_Status_That_Shells_Give_To_Control_C()
    {
        Assert.Equal(130, await OfflineCall.RunAsync(_folder.At("data"), "any", PluginKind.Judge, (_, _) => Task.FromResult(0), _errors, new CancellationToken(canceled: true)));
        Assert.Contains("Cancelled", _errors.ToString(), StringComparison.Ordinal);
    }

    private static PluginSummary Plugin() => new()
    {
        Key = "stuck",
        Id = "stuck",
        Name = "Stuck",
        Version = "1.0.0",
        Kind = PluginKind.Generator,
        Tasks = ["compose"],
        State = PluginState.Ready,
        Reason = "",
        Since = default,
        Sandbox = SandboxLevel.Process,
        SandboxReason = "",
    };

    private sealed class StuckRunner : IPluginRunner
    {
        private readonly TaskCompletionSource _called = new();

        public Task Called => _called.Task;

        public Outcome<GenerateOrder> Check(GenerateOrder order) => order;

        public async Task<Outcome<GeneratedMusic>> GenerateAsync(GenerateOrder order, IProgress<PluginProgress>? progress, CancellationToken cancellation)
        {
            progress?.Report(new PluginProgress(0.4, "thinking\u001b"));
            _called.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return new GeneratedMusic([], new PluginVersion("stuck", "1.0.0", ""), new Dictionary<string, JsonElement>(), TimeSpan.Zero);
        }

        public async Task<Outcome<AiJudgment>> JudgeAsync(AiJudgeOrder order, IProgress<PluginProgress>? progress, CancellationToken cancellation)
        {
            _called.SetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return new AiJudgment(0, [], "", new PluginVersion("stuck", "1.0.0", ""), TimeSpan.Zero);
        }
    }
}
