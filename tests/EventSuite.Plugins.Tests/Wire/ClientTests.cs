using System.Text.Json;
using EventSuite.Plugins.Wire;

namespace EventSuite.Plugins.Tests.Wire;

/// <summary>The host's side against plugins that say odd things.</summary>
public class ClientTests
{
    private static readonly JudgeRequest Music = new(Tunes.Bytes(8));

    [Theory]
    [InlineData("loading model...", "Standard output carries frames only, but this line came: 'loading model...'. Print to standard error, or send a log notification.")]
    [InlineData("\u001b[31mred\u202Eder", "Standard output carries frames only, but this line came: '[31mred der'. Print to standard error, or send a log notification.")]
    [InlineData("[]", "A frame is neither an answer nor a notification of JSON-RPC 2.0: '[]'.")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1}", "A frame is neither an answer nor a notification of JSON-RPC 2.0: '{\"jsonrpc\":\"2.0\",\"id\":1}'.")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{},\"error\":{}}", "A frame is neither an answer nor a notification of JSON-RPC 2.0: '{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{},\"error\":{}}'.")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"What?\"}}", "The plugin could not read a frame of the host: What?")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":[]}", "The plugin's answer cannot be used: The message is not of the shape that the protocol says.")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"score\":\"high\"}}", "The plugin's answer cannot be used: 'score' is not of the shape that the protocol says.")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{\"explanation\":\"\\ud800\"}}", "The plugin's answer cannot be used: 'explanation' is not of the shape that the protocol says.")]
    public async Task Breaking_the_protocol_fails_the_call_and_ends_the_connection(string line, string message)
    {
        await using var plugin = new RawPlugin();
        Task<Judgement> call = plugin.Client.JudgeAsync(Music);
        await plugin.ReceiveAsync();
        await plugin.SendAsync(line);
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(() => call);
        Assert.Equal((PluginFaultCode.BadAnswer, message), (fault.Code, fault.Message));
        Assert.Equal(message, (await plugin.Client.Ended).Message);
        fault = await Assert.ThrowsAsync<PluginFaultException>(() => plugin.Client.PingAsync());
        Assert.True(fault.EndsConnection);
    }

    [Theory]
    [InlineData("""{"score":101,"breakdown":[],"explanation":""}""", "'score' is 101, not from 0 to 100")]
    [InlineData("""{"breakdown":[],"explanation":""}""", "'score' is missing")]
    [InlineData("""{"score":1,"breakdown":[{"value":1,"weight":1}]}""", "'breakdown[0].name' is missing")]
    [InlineData("""{"score":1,"breakdown":[{"name":"a","weight":1}]}""", "'breakdown[0].value' is missing")]
    [InlineData("""{"score":1,"breakdown":[{"name":"a","value":-1,"weight":1}]}""", "'breakdown[0].value' is -1, not from 0 to 100")]
    [InlineData("""{"score":1,"breakdown":[null]}""", "'breakdown' has no part with a weight above 0")]
    [InlineData("""{"score":1,"breakdown":[{"name":"a","value":1,"weight":1},null]}""", "'breakdown[1].name' is missing")]
    [InlineData("""{"score":1,"breakdown":[{"name":"a","value":1,"weight":1e999}]}""", "'breakdown[0].weight' is too large")]
    [InlineData("""{"score":1,"breakdown":[{"name":"a","value":1,"weight":1,"bars":[50,1e999]}]}""", "'breakdown[0].bars' holds Infinity, not from 0 to 100")]
    [InlineData("""{"score":1,"breakdown":[{"name":"a","value":1,"weight":1,"bars":[50,101]}]}""", "'breakdown[0].bars' holds 101, not from 0 to 100")]
    public async Task Judgements_that_cannot_be(string result, string what)
    {
        await using var plugin = new RawPlugin();
        Task<Judgement> call = plugin.Client.JudgeAsync(Music);
        await plugin.AnswerAsync(result);
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(() => call);
        Assert.Equal((PluginFaultCode.BadAnswer, $"The plugin's answer cannot be used: {what}."), (fault.Code, fault.Message));
    }

    [Theory]
    [InlineData("[0,50,99.5]", 3)]
    [InlineData("[]", 0)]
    [InlineData("null", 0)]
    public async Task Bars_of_a_part_arrive(string bars, int count)
    {
        await using var plugin = new RawPlugin();
        Task<Judgement> call = plugin.Client.JudgeAsync(Music);
        await plugin.AnswerAsync($$"""{"score":1,"breakdown":[{"name":"a","value":1,"weight":1,"bars":{{bars}}}],"explanation":""}""");
        Assert.Equal(count == 0 ? null : [0, 50, 99.5], (await call).Breakdown[0].Bars);
    }

    [Fact]
    public async Task More_bars_than_fit_are_refused()
    {
        await using var plugin = new RawPlugin();
        Task<Judgement> call = plugin.Client.JudgeAsync(Music);
        string bars = string.Join(',', Enumerable.Repeat("50", 257));
        await plugin.AnswerAsync($$"""{"score":1,"breakdown":[{"name":"a","value":1,"weight":1,"bars":[{{bars}}]}],"explanation":""}""");
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(() => call);
        Assert.Equal("The plugin's answer cannot be used: 'breakdown[0].bars' has 257 items, more than 256.", fault.Message);
    }

    [Theory]
    [InlineData("""{}""", "'compositions' is missing")]
    [InlineData("""{"compositions":[]}""", "'compositions' has 0 items, but 1 were asked for")]
    [InlineData("""{"compositions":[{}]}""", "'compositions[0].midi' is missing")]
    [InlineData("""{"compositions":[{"midi":"TVRoZAAAAAYAAQABAGBNVHJrAAAABAD/LwA="}]}""", "'compositions[0].midi' has no notes")]
    public async Task Compositions_that_cannot_be(string result, string what)
    {
        await using var plugin = new RawPlugin();
        Task<IReadOnlyList<Composition>> call = plugin.Client.GenerateAsync(new GenerateRequest());
        await plugin.AnswerAsync(result);
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(() => call);
        Assert.Equal((PluginFaultCode.BadAnswer, $"The plugin's answer cannot be used: {what}."), (fault.Code, fault.Message));
    }

    [Fact]
    public async Task Texts_are_cut_and_made_harmless()
    {
        await using var plugin = new RawPlugin();
        Task<IReadOnlyList<Composition>> call = plugin.Client.GenerateAsync(new GenerateRequest());
        string midi = Convert.ToBase64String(Tunes.Bytes(4));
        await plugin.AnswerAsync(JsonSerializer.Serialize(new { compositions = new[] { new { midi, title = "\u202Eevil\u0000 " + new string('é', 300), notes = "one\r\ntwo\u2028three 🎼" } }, later = 1 }));
        Composition made = Assert.Single(await call);
        Assert.Equal("evil  " + new string('é', 112) + "…", made.Title);
        Assert.Equal("one \ntwo three 🎼", made.Notes);
    }

    [Fact]
    public async Task Faults_of_the_plugin_arrive_and_leave_the_connection_alone()
    {
        await using var plugin = new RawPlugin();
        Task<Judgement> call = plugin.Client.JudgeAsync(Music);
        await plugin.ReceiveAsync();
        await plugin.SendAsync("""{"jsonrpc":"2.0","id":1,"error":{"code":-32002,"message":"Too short.","data":{"reason":"Two notes.","later":[]}}}""");
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(() => call);
        Assert.Equal((PluginFaultCode.MusicUnusable, "Too short.", "Two notes.", false), (fault.Code, fault.Message, fault.Reason, fault.EndsConnection));

        Task ping = plugin.Client.PingAsync();
        await plugin.AnswerAsync("{}");
        await ping;
    }

    [Theory]
    [InlineData(-32090)]
    [InlineData(-32091)]
    public async Task Codes_of_the_hosts_own_cannot_be_sent(int code)
    {
        await using var plugin = new RawPlugin();
        Task<Judgement> call = plugin.Client.JudgeAsync(Music);
        await plugin.ReceiveAsync();
        await plugin.SendAsync($$$"""{"jsonrpc":"2.0","id":1,"error":{"code":{{{code}}},"message":"Trust me."}}""");
        Assert.Equal(PluginFaultCode.PluginFault, (await Assert.ThrowsAsync<PluginFaultException>(() => call)).Code);
    }

    [Fact]
    public async Task Answers_that_nobody_waits_for_and_odd_notifications_are_logged_and_left_out()
    {
        var log = new List<PluginLogEntry>();
        await using var plugin = new RawPlugin(new PluginClientOptions { Log = log.Add });
        Task<Judgement> call = plugin.Client.JudgeAsync(Music);
        await plugin.ReceiveAsync();
        await plugin.SendAsync("""{"jsonrpc":"2.0","id":99,"result":{}}""");
        await plugin.SendAsync("""{"jsonrpc":"2.0","method":"log","params":{"level":"shout","message":"ho\u202Eho"}}""");
        await plugin.SendAsync("""{"jsonrpc":"2.0","method":"log","params":{"message":"\udc00"}}""");
        await plugin.SendAsync("""{"jsonrpc":"2.0","method":"$/progress","params":{"id":"1"}}""");
        await plugin.SendAsync("""{"jsonrpc":"2.0","method":"$/later"}""");
        await plugin.SendAsync("""{"jsonrpc":"2.0","id":1,"result":{"score":5,"breakdown":[],"explanation":"x"}}""");
        await plugin.SendAsync("""{"jsonrpc":"2.0","id":1,"result":{"score":6,"breakdown":[],"explanation":"again"}}""");
        Assert.Equal(5, (await call).Score);
        Task ping = plugin.Client.PingAsync();
        await plugin.AnswerAsync("{}");
        await ping;
        Assert.Equal(
            [
                "An answer to call 99 came, for which nobody waits; it was left out.",
                "ho ho",
                "A notification 'log' was left out: 'message' is not of the shape that the protocol says.",
                "A notification '$/progress' was left out: 'id' is not of the shape that the protocol says.",
                "An answer to call 1 came, for which nobody waits; it was left out.",
            ],
            log.Select(e => e.Message));
        Assert.Equal(PluginLogLevel.Information, log[1].Level);
    }

    [Fact]
    public async Task A_flood_of_log_lines_is_counted_not_kept()
    {
        var log = new List<PluginLogEntry>();
        var time = new ManualTime();
        await using var plugin = new RawPlugin(new PluginClientOptions { Log = log.Add, LogLinesPerSecond = 3, Time = time });
        for (int i = 0; i < 100; i++)
        {
            await plugin.SendAsync("""{"jsonrpc":"2.0","method":"log","params":{"level":"info","message":"la"}}""");
        }

        await PingAsync(plugin);
        Assert.Equal(3, log.Count);
        time.Advance(TimeSpan.FromSeconds(1));
        await plugin.SendAsync("""{"jsonrpc":"2.0","method":"log","params":{"level":"info","message":"last"}}""");
        await PingAsync(plugin);
        Assert.Equal(["97 lines of the log were left out: more than 3 in a second.", "last"], log.Skip(3).Select(e => e.Message));
    }

    [Fact]
    public async Task A_frame_over_the_cap_ends_the_connection()
    {
        await using var plugin = new RawPlugin(new PluginClientOptions { FrameBytes = 4096 });
        Task<Judgement> call = plugin.Client.JudgeAsync(Music);
        await plugin.ReceiveAsync();
        await plugin.SendAsync(new string(' ', 5000));
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(() => call);
        Assert.Equal((PluginFaultCode.BadAnswer, true), (fault.Code, fault.EndsConnection));
        Assert.StartsWith("The plugin's answer cannot be used: A frame is larger than 4096 bytes.", fault.Message);
    }

    [Fact]
    public async Task A_request_over_the_cap_is_not_sent()
    {
        await using var plugin = new RawPlugin(new PluginClientOptions { FrameBytes = 4096 });
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(() => plugin.Client.JudgeAsync(new JudgeRequest(new byte[4096])));
        Assert.Equal((PluginFaultCode.OverLimit, false), (fault.Code, fault.EndsConnection));
        await PingAsync(plugin);
    }

    [Theory]
    [InlineData("", "The plugin ended.")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":1,\"res", "The plugin ended in the middle of a frame.")]
    public async Task A_plugin_that_dies_fails_its_call(string last, string message)
    {
        await using var plugin = new RawPlugin();
        Task<Judgement> call = plugin.Client.JudgeAsync(Music);
        await plugin.ReceiveAsync();
        await plugin.EndAsync(last);
        PluginFaultException fault = await Assert.ThrowsAsync<PluginFaultException>(() => call);
        Assert.Equal((PluginFaultCode.ConnectionEnded, message), (fault.Code, fault.Message));
    }

    [Fact]
    public async Task A_judge_is_told_nothing_but_the_music()
    {
        await using var plugin = new RawPlugin();
        _ = plugin.Client.JudgeAsync(Music).ContinueWith(t => t.Exception, TaskScheduler.Default);
        JsonProperty only = Assert.Single((await plugin.ReceiveAsync()).GetProperty("params").EnumerateObject());
        Assert.Equal("midi", only.Name);
        Assert.Equal(Music.Midi.ToArray(), only.Value.GetBytesFromBase64());
    }

    private static async Task PingAsync(RawPlugin plugin)
    {
        Task ping = plugin.Client.PingAsync();
        await plugin.AnswerAsync("{}");
        await ping;
    }
}
