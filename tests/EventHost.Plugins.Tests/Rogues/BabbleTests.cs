using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Tests.Rogues;

/// <summary>Plugins that say what the protocol does not allow, or die over it.</summary>
public sealed class BabbleTests
{
    [Theory]
    [InlineData("garbage", "plugin_bad_answer", "Standard output carries frames only, but this line came: ")]
    [InlineData("huge-frame", "plugin_bad_answer", "The plugin's answer cannot be used: ")]
    [InlineData("floods-with-frames", "plugin_bad_answer", "The plugin floods the host: ")]
    [InlineData("floods-without-end", "plugin_bad_answer", "The plugin's answer cannot be used: ")]
    public async Task Nonsense_is_told_and_ends_the_worker(string deed, string code, string message)
    {
        await using var stage = await Stage.OpenAsync();
        FaultAssert.Told(await stage.JudgeByAsync("babbler", deed), code, message);
        await stage.AssertOthersAreServedAsync();
    }

    [Fact]
    public async Task One_that_closes_its_output_is_not_waited_for_longer_than_others()
    {
        // Bubblewrap keeps the other end open; without walls the end of the stream is seen at once.
        await using var stage = await Stage.OpenAsync();
        var told = await stage.JudgeByAsync("mute", "closes-output", new { memoryMb = 128, loadSeconds = 5, callSeconds = 1 });
        Assert.Contains(Assert.Single(told.Faults).Code, (string[])["plugin_too_slow", "plugin_crashed"]);
        await stage.AssertOthersAreServedAsync();
    }

    [Fact]
    public async Task Much_on_standard_error_holds_nobody_up()
    {
        await using var stage = await Stage.OpenAsync();
        Assert.Equal("still here", (await stage.JudgeByAsync("shouter", "floods-stderr")).Require().Explanation);
    }

    [Fact]
    public async Task One_that_dies_over_its_answer_is_tried_once_more_and_its_last_words_are_told()
    {
        await using var stage = await Stage.OpenAsync();
        FaultAssert.Told(await stage.JudgeByAsync("quitter", "dies-mid-answer"), "plugin_crashed", "The quitter: Its process ended with status 3. It wrote: I had enough");
        Assert.Equal(2, stage.Log.Warnings.Count(w => w.Contains("a call failed", StringComparison.Ordinal)));
        await stage.WhenAsync("quitter", PluginState.Ready);
        await stage.AssertOthersAreServedAsync();
    }

    [Fact]
    public async Task Garbage_of_native_code_does_not_reach_the_protocol()
    {
        await using var stage = await Stage.OpenAsync();
        await stage.DropCSharpAsync();
        Assert.True((await stage.GenerateAsync("nativeGarbage")).Ok);
    }

    [Theory]
    [InlineData("stackOverflow", "plugin_crashed", "Its process ended with status 134 (aborted). It wrote: Stack overflow.")]
    [InlineData("crash", "plugin_crashed", "by order")]
    [InlineData("throw", "plugin_refused", "thrown by order")]
    public async Task A_crash_of_dotnet_is_told_with_its_reason(string deed, string code, string message)
    {
        Machine.NeedsLinux();
        await using var stage = await Stage.OpenAsync();
        await stage.DropCSharpAsync();
        FaultAssert.Told(await stage.GenerateAsync(deed), code, message);
        await stage.AssertOthersAreServedAsync();
        Assert.True((await stage.GenerateAsync("good")).Ok);
    }

    [Fact]
    public async Task Another_protocol_than_the_hosts_is_not_supported()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Drop("modern", "wrong-version");
        var modern = await stage.WhenAsync("modern", PluginState.NotSupported);
        Assert.Contains("The plugin chose protocol 2, but this host speaks 1.", modern.Reason, StringComparison.Ordinal);
        FaultAssert.Told(await stage.JudgeAsync("modern"), "plugin_not_usable", "The modern cannot be used now (NotSupported)");
    }

    [Fact]
    public async Task Three_failed_starts_are_enough_until_the_organiser_says_otherwise()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Drop("broken", "fails-at-start");
        var broken = await stage.WhenAsync("broken", PluginState.Quarantined);
        Assert.Contains("It failed 3 times within 5 minutes.", broken.Reason, StringComparison.Ordinal);
        Assert.Contains("no such model: weights.bin", broken.Reason, StringComparison.Ordinal);
        FaultAssert.Told(await stage.JudgeAsync("broken"), "plugin_not_usable", "(Quarantined)", "no such model: weights.bin");
        var starts = stage.Log.Warnings.Count(w => w.Contains("a worker did not start", StringComparison.Ordinal));
        Assert.Equal(3, starts);
        Assert.True(stage.System.Catalogue!.StartAgain(broken.Key));
        await Eventually.TrueAsync(() => stage.Log.Warnings.Count(w => w.Contains("a worker did not start", StringComparison.Ordinal)) == 6, "it was tried three times more");
        await stage.AssertOthersAreServedAsync();
    }

    [Fact]
    public async Task A_flood_while_idle_ends_in_quarantine()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Drop("murmur", "floods-idle");
        var murmur = await stage.WhenAsync("murmur", PluginState.Quarantined);
        Assert.Contains("A worker ended while it had nothing to do. The plugin floods the host: ", murmur.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Crashes_while_idle_count_as_well()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Drop("fainter", "dies-idle");
        var fainter = await stage.WhenAsync("fainter", PluginState.Quarantined);
        Assert.Contains("A worker ended while it had nothing to do.", fainter.Reason, StringComparison.Ordinal);
    }
}
