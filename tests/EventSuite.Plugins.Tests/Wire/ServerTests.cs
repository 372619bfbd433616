using System.Text;
using System.Text.Json;
using EventSuite.Plugins.Wire;

namespace EventSuite.Plugins.Tests.Wire;

/// <summary>The plugin's side against hosts that send odd things.</summary>
public class ServerTests
{
    private const string Good = """{"jsonrpc":"2.0","id":7,"method":"generate","params":{"task":"compose","inputs":[],"parameters":{},"seed":1,"count":1}}""";

    [Theory]
    [InlineData("garbage", -32700, "null")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"ping\"} {}", -32700, "null")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":3,\"id\":4,\"method\":\"ping\"}", -32700, "null")]
    [InlineData("[]", -32600, "null")]
    [InlineData("3", -32600, "null")]
    [InlineData("{\"id\":3,\"method\":\"ping\"}", -32600, "3")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":3}", -32600, "3")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":\"a\",\"method\":\"ping\"}", -32600, "null")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":0.5,\"method\":\"ping\"}", -32600, "null")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":7}", -32600, "3")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"\\ud800\"}", -32600, "3")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"sing\"}", -32601, "3")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"judge\"}", -32601, "3")]
    [InlineData("{\"jsonrpc\":\"2.0\",\"id\":3,\"method\":\"initialize\",\"params\":{}}", -32600, "3")]
    public void What_is_no_request_is_refused_and_the_next_is_served(string line, int code, string id)
    {
        using var host = new RawHost();
        Assert.Equal((code, null, id), host.Refusal(line));
        host.Send(Good);
        Assert.Equal(7, host.Receive().GetProperty("id").GetInt32());
    }

    [Theory]
    [InlineData("\"task\":\"compose\"", "\"task\":\"sing\"", "task")]
    [InlineData("\"task\":\"compose\"", "\"task\":\"edit\"", "task")]
    [InlineData("\"task\":\"compose\"", "\"task\":\"continue\"", "inputs")]
    [InlineData("\"task\":\"compose\",", "", "task")]
    [InlineData("\"inputs\":[]", "\"inputs\":7", "inputs")]
    [InlineData("\"seed\":1", "\"seed\":-1", "seed")]
    [InlineData("\"seed\":1", "\"seed\":9007199254740992", "seed")]
    [InlineData("\"seed\":1", "\"seed\":\"1\"", "seed")]
    [InlineData("\"count\":1", "\"count\":0", "count")]
    [InlineData("\"count\":1", "\"count\":101", "count")]
    [InlineData("\"parameters\":{}", "\"parameters\":{\"colour\":1}", "parameters.colour")]
    [InlineData("\"parameters\":{}", "\"parameters\":{\"colour\":[]}", "parameters.colour")]
    [InlineData("\"task\":\"compose\",\"inputs\":[]", "\"task\":\"continue\",\"inputs\":[{\"name\":\"a\"}]", "inputs[0].midi")]
    [InlineData("\"task\":\"compose\",\"inputs\":[]", "\"task\":\"continue\",\"inputs\":[{\"name\":\"a\",\"midi\":\"???\"}]", "inputs[0].midi")]
    public void A_wrong_member_is_named(string good, string bad, string field)
    {
        using var host = new RawHost();
        Assert.Equal((-32602, field, "7"), host.Refusal(Good.Replace(good, bad)));
    }

    [Fact]
    public void Music_that_is_none_is_told_as_such()
    {
        using var host = new RawHost();
        Assert.Equal((-32002, null, "7"), host.Refusal(Good.Replace("\"compose\",\"inputs\":[]", "\"continue\",\"inputs\":[{\"name\":\"a\",\"midi\":\"AAAA\"}]")));
    }

    [Fact]
    public void Before_the_greeting_only_greeting_and_ping_are_answered()
    {
        using var host = new RawHost(greet: false);
        Assert.Equal((-32600, null, "7"), host.Refusal(Good));
        host.Send("""{"jsonrpc":"2.0","id":8,"method":"ping","params":{}}""");
        Assert.Equal("{}", host.Receive().GetProperty("result").GetRawText());
    }

    [Fact]
    public void No_common_protocol_says_what_is_supported()
    {
        using var host = new RawHost(greet: false);
        host.Send("""{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocol":{"min":2,"max":3}}}""");
        JsonElement error = host.Receive().GetProperty("error");
        Assert.Equal(-32010, error.GetProperty("code").GetInt32());
        Assert.Equal("No common protocol version: the host speaks 2 to 3, this plugin 1.", error.GetProperty("message").GetString());
        Assert.Equal("""{"min":1,"max":1}""", error.GetProperty("data").GetProperty("supported").GetRawText());
    }

    [Fact]
    public void A_huge_frame_is_refused_and_passed_over()
    {
        using var host = new RawHost();
        Assert.Equal((-32003, null, "null"), host.Refusal(Good.Replace("{}", "{\"a\":\"" + new string('x', 50_000) + "\"}")));
        host.Send(Good);
        Assert.Equal(7, host.Receive().GetProperty("id").GetInt32());
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(40, true)]
    public void Nesting_has_a_limit(int depth, bool refused)
    {
        using var host = new RawHost();
        host.Send(Good.Replace("\"count\":1", "\"count\":1,\"later\":" + new string('[', depth) + new string(']', depth)));
        Assert.Equal(refused, host.Receive().TryGetProperty("error", out _));
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_are_no_JSON()
    {
        using var host = new RawHost();
        byte[] bytes = Encoding.Latin1.GetBytes(Good.Replace("\"count\":1", "\"count\":1,\"later\":\"\u00FF\"") + "\n");
        host.Send(bytes);
        Assert.Equal(-32700, host.Receive().GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public void Empty_lines_carriage_returns_split_frames_and_unknown_notifications_do_no_harm()
    {
        using var host = new RawHost();
        host.Send("\n\r\n"u8.ToArray());
        host.Send("""{"jsonrpc":"2.0","method":"$/later","params":{"id":7}}""");
        host.Send("""{"jsonrpc":"2.0","method":"$/cancel","params":{"id":"7"}}""");
        foreach (byte b in Encoding.UTF8.GetBytes(Good + "\r\n"))
        {
            host.Send([b]);
        }

        Assert.True(host.Receive().TryGetProperty("result", out _));
    }

    [Fact]
    public void Odd_Unicode_goes_through_and_half_characters_do_not()
    {
        string title = "Größe 🎼 \u2028 e\u0301 \u0000";
        using var host = new RawHost((_, call) =>
        {
            call.Log(PluginLogLevel.Warning, "\ud800 half");
            return [Composition.From(Tunes.Scale(4), title)];
        });
        host.Send(Good);
        JsonElement log = host.Receive().GetProperty("params");
        Assert.Equal(("warning", "half"), (log.GetProperty("level").GetString(), log.GetProperty("message").GetString()));
        Assert.Equal(title, host.Receive().GetProperty("result").GetProperty("compositions")[0].GetProperty("title").GetString());
    }

    [Fact]
    public void An_answer_over_the_cap_is_an_error_instead()
    {
        using var host = new RawHost((_, _) => [Composition.From(Tunes.Scale(4000))]);
        Assert.Equal((-32003, null, "7"), host.Refusal(Good));
        Assert.Equal((-32003, null, "7"), host.Refusal(Good));
    }

    [Fact]
    public void The_wrong_number_of_pieces_or_a_piece_that_is_none_is_the_plugins_fault()
    {
        using var none = new RawHost((_, _) => []);
        Assert.Equal((-32603, null, "7"), none.Refusal(Good));
        using var garbage = new RawHost((_, _) => [new Composition(new byte[10])]);
        Assert.Equal((-32603, null, "7"), garbage.Refusal(Good));
    }

    [Fact]
    public void A_cancelled_call_says_so_even_when_its_result_was_ready()
    {
        using var started = new ManualResetEventSlim();
        using var host = new RawHost((_, call) =>
        {
            started.Set();
            call.Cancellation.WaitHandle.WaitOne();
            return [Composition.From(Tunes.Scale(4))];
        });
        host.Send(Good);
        started.Wait();
        host.Send("""{"jsonrpc":"2.0","method":"$/cancel","params":{"id":6}}""");
        host.Send("""{"jsonrpc":"2.0","method":"$/cancel","params":{"id":7}}""");
        Assert.Equal(-32001, host.Receive().GetProperty("error").GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task The_end_of_input_ends_the_server_while_a_call_runs()
    {
        using var started = new ManualResetEventSlim();
        var cancelled = new TaskCompletionSource();
        var host = new RawHost((_, call) =>
        {
            started.Set();
            call.Cancellation.WaitHandle.WaitOne();
            cancelled.SetResult();
            return [];
        });
        host.Send(Good);
        started.Wait();
        host.End();
        Assert.Equal(PluginServerEnd.InputEnded, await host.Served);
        await cancelled.Task;
    }

    [Fact]
    public void Progress_never_falls_and_is_told_now_and_then_only()
    {
        var time = new ManualTime();
        var options = new PluginServerOptions { Manifest = Duo.Manifest(Plugins.Manifests.PluginKind.Generator), Time = time };
        using var host = new RawHost(
            (_, call) =>
            {
                call.Report(0.1);
                call.Report(0.2);
                time.Advance(TimeSpan.FromMilliseconds(60));
                call.Report(0.5);
                time.Advance(TimeSpan.FromMilliseconds(60));
                call.Report(0.3);
                call.Report(double.NaN);
                call.Report(7);
                return [Composition.From(Tunes.Scale(4))];
            },
            options);
        host.Send(Good);
        var told = new List<double>();
        for (JsonElement frame = host.Receive(); frame.TryGetProperty("params", out JsonElement progress); frame = host.Receive())
        {
            told.Add(progress.GetProperty("fraction").GetDouble());
        }

        Assert.Equal([0.1, 0.5, 0.5, 1], told);
    }
}
