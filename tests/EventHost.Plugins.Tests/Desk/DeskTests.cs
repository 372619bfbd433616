using EventHost.Configuration;
using EventHost.Plugins.Catalogue;
using EventHost.Plugins.Desk;
using EventHost.Plugins.Tests.Rogues;
using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Plugins;
using EventSuite.Data;

namespace EventHost.Plugins.Tests.Desk;

/// <summary>What the organiser decides.</summary>
public sealed class DeskTests
{
    private static readonly Actor Organiser = new(null, "organiser");

    [Fact]
    public async Task What_is_switched_off_stays_off_and_what_is_switched_on_works()
    {
        await using var stage = await Stage.OpenAsync();
        using var store = await StoreAsync(stage);
        var desk = new PluginDesk(stage.System, stage.Laptops, [stage.System], stage.Folders, store);
        var key = (await stage.WhenAsync(Stage.Good, PluginState.Ready)).Key;
        var off = (await desk.DisableAsync(key, Organiser, default)).Require();
        Assert.Equal((PluginState.Disabled, "The organiser switched it off."), (off.State, off.Reason));
        FaultAssert.Told(await stage.JudgeAsync(Stage.Good), "plugin_not_usable", "(Disabled)");
        var afterwards = new PluginDecisions(stage.Folders.State);
        afterwards.Load();
        Assert.True(afterwards.IsDisabled(key));
        await desk.EnableAsync(key, Organiser, default);
        await stage.WhenAsync(Stage.Good, PluginState.Ready);
        await stage.AssertOthersAreServedAsync();
        Assert.Equal(["plugin.enabled", "plugin.disabled"], Audited(store));
    }

    [Fact]
    public async Task An_upload_runs_only_when_it_is_approved_and_a_contestants_judge_never_remembers()
    {
        await using var stage = await Stage.WalledAsync(o => o.WorkersEach = 1);
        using var store = await StoreAsync(stage);
        var desk = new PluginDesk(stage.System, stage.Laptops, [stage.System], stage.Folders, store);
        var team = new Guid("11111111-2222-3333-4444-555555555555");
        var folder = Path.Combine(stage.Folders.Uploads, "upload-1");
        RoguePlugin.WritePython(folder, "team-judge", "good");
        new UploadNote(team, "team07", DateTimeOffset.UnixEpoch).Write(folder);
        var waiting = await stage.WhenAsync("team-judge", PluginState.AwaitingApproval);
        FaultAssert.Told(await stage.JudgeAsync("team-judge"), "plugin_not_usable", "(AwaitingApproval)");

        await desk.ApproveAsync(waiting.Key, Organiser, default);
        var ready = await stage.WhenAsync("team-judge", PluginState.Ready);
        Assert.Equal((team, "dropped:team-judge", waiting.ContentHash), (ready.OwnerId, ready.Key, ready.ContentHash));
        for (var call = 0; call < 3; call++)
        {
            Assert.Contains("calls 1,", (await stage.JudgeAsync("team-judge")).Require().Explanation, StringComparison.Ordinal);
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(stage.Folders.Uploads));
        Assert.Equal(["plugin.approved"], Audited(store));
    }

    [Fact]
    public async Task An_upload_needs_walls()
    {
        Machine.NeedsLinux();
        await using var stage = await Stage.OpenAsync(o => o.MostSandbox = SandboxLevel.Limited);
        using var store = await StoreAsync(stage);
        var desk = new PluginDesk(stage.System, stage.Laptops, [stage.System], stage.Folders, store);
        RoguePlugin.WritePython(Path.Combine(stage.Folders.Uploads, "upload-1"), "team-judge", "good");
        await desk.ApproveAsync((await stage.WhenAsync("team-judge", PluginState.AwaitingApproval)).Key, Organiser, default);
        Assert.Contains("Plugins:LeastSandboxForUploads asks for the sandbox level Isolated", (await stage.WhenAsync("team-judge", PluginState.Malfunctioned)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_upload_is_removed_and_nothing_else_can_be_refused()
    {
        await using var stage = await Stage.OpenAsync();
        using var store = await StoreAsync(stage);
        var desk = new PluginDesk(stage.System, stage.Laptops, [stage.System], stage.Folders, store);
        RoguePlugin.WritePython(Path.Combine(stage.Folders.Uploads, "upload-1"), "team-judge", "good");
        var key = (await stage.WhenAsync("team-judge", PluginState.AwaitingApproval)).Key;
        Assert.True((await desk.RejectAsync(key, Organiser, default)).Ok);
        Assert.DoesNotContain(stage.System.List(), p => p.Id == "team-judge");
        FaultAssert.Told(await desk.RejectAsync(key, Organiser, default), "plugin_unknown");
        var good = await stage.WhenAsync(Stage.Good, PluginState.Ready);
        FaultAssert.Told(await desk.RejectAsync(good.Key, Organiser, default), "plugin_not_waiting");
        FaultAssert.Told(await desk.ApproveAsync(good.Key, Organiser, default), "plugin_not_waiting");
    }

    [Fact]
    public void Decisions_that_cannot_be_read_are_not_guessed()
    {
        using var folder = new TempFolder();
        File.WriteAllText(folder.At("plugins.json"), "{ \"disabled\": [");
        var refused = Assert.Throws<InvalidDataException>(() => new PluginDecisions(folder.At("plugins.json")).Load());
        Assert.Contains("says which plugins are switched off, and cannot be read", refused.Message, StringComparison.Ordinal);
    }

    private static async Task<ContestStore> StoreAsync(Stage stage)
    {
        var store = new ContestStore(Path.Combine(stage.Data, "store"), TimeProvider.System, new SystemRandomness());
        await store.MigrateAsync(TestContext.Current.CancellationToken);
        return store;
    }

    private static IEnumerable<string> Audited(ContestStore store) =>
        store.Read(s => s.AuditLog().Select(e => e.Fact.Action).Where(a => a.StartsWith("plugin.", StringComparison.Ordinal)).Reverse().ToList());
}
