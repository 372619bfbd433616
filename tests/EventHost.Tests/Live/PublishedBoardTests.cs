using System.Text.Json;
using EventHost.Live;
using EventSuite.Core.Events;
using EventSuite.Core.Publication;

namespace EventHost.Tests.Live;

/// <summary>What of a board goes over the hub.</summary>
public sealed class PublishedBoardTests
{
    [Fact]
    public void A_board_that_fits_is_pushed_as_it_is()
    {
        var board = new PublishedBoard(Snapshot(rows: 5, title: "Tune"));
        Assert.Equal(board.Body, board.Push.Utf8);
    }

    [Theory]
    [InlineData(60, "Tune")]
    [InlineData(20, "A title that is far longer than most of its neighbours on the board, for whatever reason")]
    [InlineData(60, "\u501f\u308a\u305f\u548c\u97f3\u697d\u56e3\u501f\u308a\u305f\u548c\u97f3\u697d\u56e3\u501f\u308a\u305f\u548c\u97f3\u697d\u56e3")]
    public void A_larger_one_is_cut_to_its_best_rows_until_it_fits_and_tells_how_many_there_are(int rows, string title)
    {
        var board = new PublishedBoard(Snapshot(rows, title));
        Assert.True(board.Body.Length > PublishedBoard.MaxPushedBytes);
        Assert.True(board.Push.Utf8.Length <= PublishedBoard.MaxPushedBytes, $"{board.Push.Utf8.Length} bytes");
        var pushed = JsonSerializer.Deserialize<JsonElement>(board.Push.Utf8);
        var ranks = pushed.GetProperty("entries").EnumerateArray().Select(e => e.GetProperty("rank").GetInt32()).ToArray();
        Assert.InRange(ranks.Length, 1, PublishedBoard.MaxPushedRows);
        Assert.Equal(Enumerable.Range(1, ranks.Length), ranks);
        Assert.Equal(rows, pushed.GetProperty("total").GetInt32());
        Assert.DoesNotContain("criteria", pushed.GetProperty("entries").ToString());
        Assert.Contains("criteria", JsonSerializer.Deserialize<JsonElement>(board.Body).GetProperty("entries").ToString());
    }

    private static BoardSnapshot Snapshot(int rows, string title) => new()
    {
        Event = "bench",
        Title = "An event",
        Category = "main",
        Round = "qualifiers",
        RoundName = "Qualifiers",
        Epoch = 1,
        Version = 7,
        PublishedAt = DateTimeOffset.UnixEpoch,
        Mode = BoardMode.Live,
        Total = rows,
        Entries = [.. Enumerable.Range(1, rows).Select(i => new BoardEntry(
            new Guid(i, 0, 0, new byte[8]), i, false, null, $"Team {i}", $"{title} {i}", 12.5m, 5,
            new Dictionary<string, decimal> { ["originality"] = 4.2m, ["balance"] = 3.8m, ["emotional"] = 4.5m }, false))],
    };
}
