using System.IO.Pipelines;
using System.Text;
using EventHost.Live;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.Logging.Abstractions;

namespace EventHost.Tests.Live;

/// <summary>One viewer's line: the latest wins, whatever the order in which messages are offered.</summary>
public sealed class ViewerSlotTests
{
    // The line is full with the first byte, so that nothing more is taken until it is read.
    private readonly Pipe _line = new(new PipeOptions(pauseWriterThreshold: 2, resumeWriterThreshold: 1, useSynchronizationContext: false));
    private readonly ViewerSlot _slot;

    public ViewerSlotTests()
    {
        var connection = new DefaultConnectionContext("viewer", new Line(new Pipe().Reader, _line.Writer), new Line(_line.Reader, new Pipe().Writer));
        _slot = new ViewerSlot(new HubConnectionContext(connection, new HubConnectionContextOptions(), NullLoggerFactory.Instance) { Protocol = new JsonHubProtocol() });
    }

    [Fact]
    public async Task Of_what_waits_only_the_latest_is_sent()
    {
        var first = _slot.OfferBoardAsync(Board(1));
        Assert.False(first.IsCompleted);
        await _slot.OfferBoardAsync(Board(2));
        await _slot.OfferBoardAsync(Board(3));
        Assert.Equal(["board 1", "board 3"], [await ReadAsync(), await ReadAsync()]);
        await first;
    }

    [Fact]
    public async Task An_earlier_message_that_comes_late_does_not_take_the_place_of_a_later_one()
    {
        var first = _slot.OfferBoardAsync(Board(1));
        await _slot.OfferBoardAsync(Board(3));
        await _slot.OfferBoardAsync(Board(2));
        Assert.Equal(["board 1", "board 3"], [await ReadAsync(), await ReadAsync()]);
        await first;
        await _slot.OfferBoardAsync(Board(2));
        var fourth = _slot.OfferBoardAsync(Board(4));
        Assert.Equal("board 4", await ReadAsync());
        await fourth;
    }

    [Fact]
    public async Task A_notice_does_not_take_the_place_of_a_board()
    {
        var first = _slot.OfferBoardAsync(Board(1));
        await _slot.OfferBoardAsync(Board(2));
        await _slot.OfferNoticeAsync(Message(3, "notice"));
        Assert.Equal(["board 1", "notice 3", "board 2"], [await ReadAsync(), await ReadAsync(), await ReadAsync()]);
        await first;
    }

    private static ViewerMessage Board(long number) => Message(number, "board");

    private static ViewerMessage Message(long number, string target) =>
        new(number, new SerializedHubMessage(new InvocationMessage(target, [number])));

    // Target and number of the one message that is in the line.
    private async Task<string> ReadAsync()
    {
        var read = await _line.Reader.ReadAsync(TestContext.Current.CancellationToken);
        var text = Encoding.UTF8.GetString(read.Buffer);
        _line.Reader.AdvanceTo(read.Buffer.End);
        var message = System.Text.Json.JsonSerializer.Deserialize<System.Text.Json.JsonElement>(text.TrimEnd('\u001e'));
        return $"{message.GetProperty("target").GetString()} {message.GetProperty("arguments")[0].GetInt64()}";
    }

    private sealed record Line(PipeReader Input, PipeWriter Output) : IDuplexPipe;
}
