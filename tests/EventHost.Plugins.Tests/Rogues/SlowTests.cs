using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Tests.Rogues;

/// <summary>Plugins that take their time.</summary>
public sealed class SlowTests
{
    private static readonly object Hurried = new { memoryMb = 128, loadSeconds = 5, callSeconds = 1 };

    [Fact]
    public async Task One_that_never_answers_is_ended()
    {
        await using var stage = await Stage.OpenAsync();
        var told = await stage.JudgeByAsync("mute", "never-answers", Hurried);
        FaultAssert.Told(told, "plugin_too_slow", "The mute: It took longer than the 1 s it has for its answer (\"callSeconds\" in its manifest) and did not stop within 0.5 s of being told, so its process was ended.");
        await stage.AssertOthersAreServedAsync();
    }

    [Fact]
    public async Task One_that_spins_is_ended_and_works_again()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DropCSharpAsync();
        FaultAssert.Told(await stage.GenerateAsync("spin"), "plugin_too_slow", "longer than the 3 s");
        await stage.AssertOthersAreServedAsync();
        Assert.True((await stage.GenerateAsync("good")).Ok);
    }

    [Fact]
    public async Task One_that_sleeps_through_a_cancellation_is_ended()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Drop("sleeper", "sleeps-through-cancel");
        await stage.WhenAsync("sleeper", PluginState.Ready);
        using var cancel = new CancellationTokenSource();
        var call = stage.JudgeAsync("sleeper", cancel.Token);
        await stage.WhenAsync("sleeper", PluginState.Busy);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        await stage.WhenAsync("sleeper", PluginState.Ready);
        await stage.AssertOthersAreServedAsync();
    }

    [Fact]
    public async Task One_that_heeds_a_cancellation_keeps_its_process()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DropCSharpAsync();
        var before = (await stage.GenerateAsync("good")).Require().Pieces[0].Title;
        using var cancel = new CancellationTokenSource();
        var call = stage.GenerateAsync("heedCancel", cancel.Token);
        await stage.WhenAsync("csharp-rogue", PluginState.Busy);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Equal(before, (await stage.GenerateAsync("good")).Require().Pieces[0].Title);
    }

    [Fact]
    public async Task One_that_never_gets_ready_goes_into_quarantine()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Drop("late", "silent-start", new { memoryMb = 128, loadSeconds = 1, callSeconds = 1 });
        var late = await stage.WhenAsync("late", PluginState.Quarantined);
        Assert.Contains("It failed 3 times within 5 minutes. Last: It could not be started. It took longer than the 1 s it has for being ready (\"loadSeconds\" in its manifest)", late.Reason, StringComparison.Ordinal);
        await stage.AssertOthersAreServedAsync();
    }
}
