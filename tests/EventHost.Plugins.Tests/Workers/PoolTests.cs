using EventHost.Plugins.Tests.Rogues;
using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Tests.Workers;

/// <summary>Who gets which worker, and when one is replaced.</summary>
public sealed class PoolTests
{
    [Fact]
    public async Task A_worker_serves_many_calls_one_after_another()
    {
        await using var stage = await Stage.OpenAsync(o => o.WorkersEach = 1);
        var calls = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => stage.JudgeAsync(Stage.Good)));
        Assert.Equal(Enumerable.Range(1, 20), calls.Select(c => CallNumber(c.Require())).Order());
    }

    [Fact]
    public async Task After_its_number_of_calls_a_worker_is_replaced()
    {
        await using var stage = await Stage.OpenAsync(o => (o.WorkersEach, o.CallsEach) = (1, 3));
        var numbers = new List<int>();
        for (var i = 0; i < 7; i++)
        {
            numbers.Add(CallNumber((await stage.JudgeAsync(Stage.Good)).Require()));
        }

        Assert.Equal([1, 2, 3, 1, 2, 3, 1], numbers);
    }

    [Fact]
    public async Task With_fewer_places_than_plugins_all_are_served()
    {
        await using var stage = await Stage.OpenAsync(o => (o.Workers, o.WorkersEach) = (1, 2));
        stage.Drop("second", "good");
        stage.Drop("third", "good");
        await stage.WhenAsync("second", PluginState.Ready);
        await stage.WhenAsync("third", PluginState.Ready);
        var calls = await Task.WhenAll(Enumerable.Range(0, 12).Select(i => stage.JudgeAsync((string[])[Stage.Good, "second", "third"] is var ids ? ids[i % 3] : "")));
        Assert.All(calls, c => c.Require());
    }

    [Fact]
    public async Task Idle_workers_end_and_the_next_call_starts_one()
    {
        var clock = new ManualClock();
        await using var stage = await Stage.OpenAsync(time: clock);
        await stage.WhenAsync(Stage.Good, PluginState.Ready);
        clock.Advance(TimeSpan.FromMinutes(6));
        await Eventually.TrueAsync(() => stage.System.List()[0].Reason == "It answered; a worker is started at the next call.", () => stage.System.List()[0].Reason);
        await Eventually.TrueAsync(() => !Directory.EnumerateFileSystemEntries(stage.Folders.Scratch).Any(), "its scratch folder is gone");
        await stage.AssertOthersAreServedAsync();
    }

    [Fact]
    public async Task Crashes_that_are_long_ago_do_not_count()
    {
        var clock = new ManualClock();
        await using var stage = await Stage.OpenAsync(time: clock);
        stage.Drop("quitter", "dies-mid-answer");
        for (var crash = 0; crash < 4; crash++)
        {
            await stage.WhenAsync("quitter", PluginState.Ready);
            FaultAssert.Told(await stage.JudgeAsync("quitter"), "plugin_crashed", "status 3");
            clock.Advance(TimeSpan.FromMinutes(3));
        }

        await stage.WhenAsync("quitter", PluginState.Ready);
        FaultAssert.Told(await stage.JudgeAsync("quitter"), "plugin_crashed", "status 3");
        FaultAssert.Told(await stage.JudgeAsync("quitter"), "plugin_crashed", "status 3");
        await stage.WhenAsync("quitter", PluginState.Quarantined);
        FaultAssert.Told(await stage.JudgeAsync("quitter"), "plugin_not_usable", "It failed 3 times within 5 minutes.", "I had enough");
    }

    [Fact]
    public async Task A_call_that_waits_can_be_cancelled_and_disturbs_nobody()
    {
        await using var stage = await Stage.OpenAsync(o => o.WorkersEach = 1);
        stage.Drop("slow", "slow-version", files: ("version.txt", "one"));
        await stage.WhenAsync("slow", PluginState.Ready);
        var first = stage.JudgeAsync("slow");
        using var cancel = new CancellationTokenSource();
        var second = stage.JudgeAsync("slow", cancel.Token);
        var third = stage.JudgeAsync("slow");
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.True((await first).Ok);
        Assert.True((await third).Ok);
    }

    [Fact]
    public async Task Stopping_ends_calls_that_run_and_says_so()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Drop("mute", "never-answers");
        await stage.WhenAsync("mute", PluginState.Ready);
        var call = stage.JudgeAsync("mute");
        await stage.WhenAsync("mute", PluginState.Busy);
        await stage.System.DisposeAsync();
        var told = await call;
        Assert.Contains("the host is stopping", Assert.Single(told.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_are_checked_before_anything_runs()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DropCSharpAsync();
        var wrong = stage.Runner.Check(new GenerateOrder("csharp-rogue", "compose", [new MusicInput("a", new byte[4])], new Dictionary<string, System.Text.Json.JsonElement> { ["speed"] = default }, -1, 0));
        Assert.Equal(["plugin_seed", "plugin_count", "plugin_inputs", "plugin_parameter"], wrong.Faults.Select(f => f.Code));
        FaultAssert.Told(stage.Runner.Check(new GenerateOrder(Stage.Good, "compose", [], new Dictionary<string, System.Text.Json.JsonElement>(), 1)), "plugin_kind");
        FaultAssert.Told(await stage.JudgeAsync("csharp-rogue"), "plugin_kind");
        var good = stage.Runner.Check(new GenerateOrder("csharp-rogue", "compose", [], new Dictionary<string, System.Text.Json.JsonElement>(), 1)).Require();
        Assert.Equal("good", good.Parameters["deed"].GetString());
    }

    private static int CallNumber(AiJudgment judgment) => int.Parse(judgment.Explanation.Split("calls ")[1].Split(',')[0]);
}
