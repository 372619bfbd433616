using System.Net.Sockets;
using System.Text;
using EventHost.Live;
using EventHost.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace EventHost.Tests.Live;

/// <summary>The live board as its viewers have it.</summary>
public sealed class HubTests(SharedHost host)
{
    private async Task<(Contest Contest, Caller Judge, Guid Entry)> LiveAsync()
    {
        var contest = await host.CreateEventAsync();
        var judge = await contest.AddAsync("judge");
        var person = await contest.AddAsync("participant");
        await contest.MoveAsync("Open");
        var entry = await contest.SubmitAsync(person, "Tune");
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        await contest.PublishAsync("live");
        return (contest, judge, entry);
    }

    [Fact]
    public async Task Watching_gives_the_board_now_and_then_only_newer_ones()
    {
        var (contest, judge, entry) = await LiveAsync();
        await using var viewer = await HubClient.ConnectAsync(host);
        var last = await viewer.WatchAsync(contest.Slug);
        Assert.Equal((await contest.BoardAsync()).Json.ToString(), last.ToString());
        foreach (var score in new[] { 1, 5, 3, 4 })
        {
            (await contest.ScoreAsync(judge, entry, score)).Expect(200);
            var next = await viewer.NextBoardAsync();
            while (next.List("entries")[0] is var row && (row.Number("scores") == 0 || row.At("points").GetDecimal() != score * 3))
            {
                next = await viewer.NextBoardAsync();
            }

            Assert.True(Version(next).CompareTo(Version(last)) > 0, $"{Version(next)} after {Version(last)}");
            last = next;
        }
    }

    [Fact]
    public async Task A_shifted_agenda_is_told_to_everybody_and_who_left_is_told_nothing()
    {
        var (contest, judge, entry) = await LiveAsync();
        await using var stays = await HubClient.ConnectAsync(host);
        await using var leaves = await HubClient.ConnectAsync(host);
        await stays.WatchAsync(contest.Slug);
        await leaves.WatchAsync(contest.Slug);
        await leaves.InvokeAsync("Unwatch", contest.Slug);
        leaves.WaitingBoards();
        var moved = (await host.Organiser.PostAsync($"{contest.Api}/agenda/shift", new { minutes = 20, fromItem = "kickoff" })).Expect(200).Json;
        Assert.Equal(moved.Text("notice"), (await stays.NextNoticeAsync("agenda")).Text("text"));
        (await contest.ScoreAsync(judge, entry, 5)).Expect(200);
        await stays.NextBoardAsync();
        await leaves.WatchAsync(contest.Slug);
        Assert.Empty(leaves.WaitingBoards());
    }

    [Fact]
    public async Task A_call_that_makes_no_sense_is_refused_and_the_line_stays()
    {
        var (contest, _, _) = await LiveAsync();
        await using var viewer = await HubClient.ConnectAsync(host);
        await Assert.ThrowsAsync<HubRefusal>(() => viewer.WatchAsync("no-such-event"));
        await Assert.ThrowsAsync<HubRefusal>(() => viewer.WatchAsync("../../etc"));
        await Assert.ThrowsAsync<HubRefusal>(() => viewer.InvokeAsync("Push", contest.Slug));
        Assert.Equal(contest.Slug, (await viewer.WatchAsync(contest.Slug)).Text("event"));
    }

    [Fact]
    public async Task A_viewer_that_never_reads_holds_up_nobody()
    {
        var (contest, _, _) = await LiveAsync();
        using var deaf = await DeafViewerAsync(contest.Slug);
        await using var viewer = await HubClient.ConnectAsync(host);
        await viewer.WatchAsync(contest.Slug);
        var viewers = host.Services.GetRequiredService<LeaderboardViewers>();
        var boards = host.Services.GetRequiredService<PublishedBoards>();
        var board = (await boards.GetAsync(new BoardKey(contest.Slug, "qualifiers", "main"), TestContext.Current.CancellationToken)).Value!.Snapshot;
        while (viewers.Count(contest.Slug) < 2)
        {
            await viewer.WatchAsync(contest.Slug);
        }

        // More than the sockets between here and there can hold, so that the deaf one's line is certainly full.
        var padding = new string('x', 400_000);
        for (var i = 1; i <= 60; i++)
        {
            var next = new PublishedBoard(board with { Version = board.Version + i, Reason = padding });
            viewers.Push(next);
            while (Version(await viewer.NextBoardAsync()).Version < board.Version + i)
            {
                // What the host itself still had to tell of the event may have taken its place.
                viewers.Push(next);
            }
        }
    }

    private static (long Epoch, long Version) Version(System.Text.Json.JsonElement board) => (board.At("epoch").GetInt64(), board.At("version").GetInt64());

    // Shakes hands, watches, and then never reads again.
    private async Task<Socket> DeafViewerAsync(string slug)
    {
        var address = new Uri(host.Address);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(address.Host, address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET /hubs/leaderboard HTTP/1.1\r\nHost: {address.Authority}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
        var answer = new byte[4096];
        Assert.Contains("101", Encoding.ASCII.GetString(answer, 0, await socket.ReceiveAsync(answer)));
        await socket.SendAsync(Frame("{\"protocol\":\"json\",\"version\":1}\u001e"));
        await socket.SendAsync(Frame($$"""{"type":1,"invocationId":"1","target":"Watch","arguments":["{{slug}}"]}""" + "\u001e"));
        return socket;
    }

    // One masked text frame; a mask of zeros leaves the bytes as they are.
    private static byte[] Frame(string text) => [0x81, (byte)(0x80 | text.Length), 0, 0, 0, 0, .. Encoding.ASCII.GetBytes(text)];
}
