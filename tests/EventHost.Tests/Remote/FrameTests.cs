using System.Text;
using EventHost.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Tests.Remote;

/// <summary>What travels, and what a laptop may say that it should not.</summary>
public sealed class FrameTests(SharedHost host)
{
    private async Task<(Laptop Laptop, string Id)> JoinedAsync(object? manifest = null)
    {
        var (contest, participant) = await host.OpenEventAsync();
        var laptop = await (await Laptop.OfAsync(contest, participant)).JoinAsync(manifest);
        var id = $"{participant.UserName}.tune-machine";
        await host.WhenAsync(id, PluginState.Ready);
        return (laptop, id);
    }

    [Fact]
    public async Task Progress_comes_through_and_an_answer_that_comes_twice_does_no_harm()
    {
        var (laptop, id) = await JoinedAsync();
        var told = new Told();
        var composing = host.ComposeAsync(id, told);
        var request = await laptop.NextAsync("generate");
        var number = request.Number("id");
        // A blank line, a carriage return, several frames at once, an unknown notification, no line end after the last.
        (await laptop.SendAsync(
            "\n" + Laptop.Frame(new { jsonrpc = "2.0", method = "$/progress", @params = new { id = number, fraction = 0.5, message = "half\u001b[2J" } }).TrimEnd() + "\r\n"
            + Laptop.Frame(new { jsonrpc = "2.0", method = "no-such-thing" })
            + Laptop.Frame(new { jsonrpc = "2.0", method = "log", @params = new { level = "info", message = "a\nb" } }).TrimEnd())).Expect(204);
        await told.First.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        Assert.Equal(new PluginProgress(0.5, "half [2J"), await told.First);
        await laptop.ComposeAsync(request);
        await laptop.ComposeAsync(request);
        Assert.True((await composing).Ok);
        var again = host.ComposeAsync(id);
        await laptop.ComposeAsync(await laptop.NextAsync("generate"));
        Assert.True((await again).Ok);
    }

    [Fact]
    public async Task A_request_that_is_asked_anew_takes_the_place_of_the_one_before()
    {
        var (laptop, id) = await JoinedAsync();
        await laptop.NextAsync("ping");
        var first = laptop.FetchAsync(wait: 20);
        while (!first.IsCompleted)
        {
            var second = laptop.FetchAsync(wait: 20);
            if (await Task.WhenAny(first, second, Task.Delay(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken)) == first)
            {
                (await first).Expect(204);
                var composing = host.ComposeAsync(id);
                Assert.Contains("\"generate\"", (await second).Expect(200).Text, StringComparison.Ordinal);
                (await laptop.LeaveAsync()).Expect(204);
                Assert.Equal(["plugin_gone"], (await composing).Faults.Select(f => f.Code));
                return;
            }

            // The second was there before the first: the other way round the same holds.
            first = second;
        }
    }

    [Theory]
    [InlineData("not json\n", "not json")]
    [InlineData("[1,2]\n", "[1,2]")]
    [InlineData("{\"jsonrpc\":\"2.0\"}\n", "neither an answer nor a notification")]
    public async Task What_is_no_frame_ends_the_session_and_the_call_with_clear_words(string frames, string words)
    {
        var (laptop, id) = await JoinedAsync();
        var composing = host.ComposeAsync(id);
        await laptop.NextAsync("generate");
        (await laptop.SendAsync(frames)).Expect(204);
        var fault = Assert.Single((await composing).Faults);
        Assert.Equal("plugin_bad_answer", fault.Code);
        Assert.Contains(words, fault.Message, StringComparison.Ordinal);
        (await laptop.FetchAsync()).Expect(410, "remote_over");
    }

    [Fact]
    public async Task Music_that_is_none_is_refused_and_after_three_times_so_is_the_plugin()
    {
        var (laptop, id) = await JoinedAsync();
        for (var i = 0; i < 3; i++)
        {
            var composing = host.ComposeAsync(id);
            var request = await laptop.NextAsync("generate");
            await laptop.AnswerAsync(request, new { compositions = new[] { new { midi = "TVRoZA==" } } });
            Assert.Equal(["plugin_bad_answer"], (await composing).Faults.Select(f => f.Code));
            if (i < 2)
            {
                await laptop.JoinAsync();
                await host.WhenAsync(id, PluginState.Ready);
            }
        }

        await host.WhenAsync(id, PluginState.Quarantined);
        var refused = (await laptop.TryJoinAsync(Laptop.Manifest())).Expect(409, "plugin_quarantined");
        Assert.Contains("3 times", refused.Json.Text("detail"), StringComparison.Ordinal);
        await laptop.JoinAsync(Laptop.Manifest(version: "1.0.1"));
        await host.WhenAsync(id, PluginState.Ready);
    }

    [Fact]
    public async Task A_body_over_the_cap_ends_the_session()
    {
        var (laptop, id) = await JoinedAsync();
        (await laptop.SendAsync(new byte[(9 << 20) + 1])).Expect(413, "remote_body");
        (await laptop.FetchAsync()).Expect(410, "remote_over");
        await laptop.JoinAsync();
        // Within the cap of a request, but longer than a frame.
        (await laptop.SendAsync([.. Encoding.ASCII.GetBytes(new string('x', (8 << 20) + 10)), (byte)'\n'])).Expect(204);
        await host.WhenAsync(id, PluginState.Malfunctioned);
    }

    [Fact]
    public async Task Cancelling_reaches_the_laptop_and_leaves_it_useful()
    {
        var (laptop, id) = await JoinedAsync();
        using var stop = new CancellationTokenSource();
        var composing = host.ComposeAsync(id, cancellation: stop.Token);
        var number = (await laptop.NextAsync("generate")).Number("id");
        await stop.CancelAsync();
        Assert.Equal(number, (await laptop.NextAsync("$/cancel")).At("params").Number("id"));
        (await laptop.SendAsync(Laptop.Frame(new { jsonrpc = "2.0", id = number, error = new { code = -32001, message = "Cancelled." } }))).Expect(204);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => composing);
        await host.WhenAsync(id, PluginState.Ready);
    }

    [Fact]
    public async Task Too_slow_is_told_to_stop()
    {
        var (laptop, id) = await JoinedAsync(Laptop.Manifest(callSeconds: 1));
        var composing = host.ComposeAsync(id);
        var number = (await laptop.NextAsync("generate")).Number("id");
        await laptop.NextAsync("$/cancel");
        (await laptop.SendAsync(Laptop.Frame(new { jsonrpc = "2.0", id = number, error = new { code = -32001, message = "Cancelled." } }))).Expect(204);
        var fault = Assert.Single((await composing).Faults);
        Assert.Equal("plugin_too_slow", fault.Code);
        Assert.Contains("1 s", fault.Message, StringComparison.Ordinal);
        await host.WhenAsync(id, PluginState.Ready);
    }

    private sealed class Told : IProgress<PluginProgress>
    {
        private readonly TaskCompletionSource<PluginProgress> _first = new();

        public Task<PluginProgress> First => _first.Task;

        public void Report(PluginProgress value) => _first.TrySetResult(value);
    }
}
