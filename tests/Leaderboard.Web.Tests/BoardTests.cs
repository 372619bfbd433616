using EventSuite.Core.Events;
using EventSuite.Core.Publication;
using Leaderboard.Web.Components.Board;

namespace Leaderboard.Web.Tests;

public sealed class BoardTests
{
    private static readonly DateTimeOffset At = Html.At("2026-03-14T13:05:09Z");

    [Fact]
    public async Task A_published_board_is_a_plain_table_without_script()
    {
        string html = await Html.Of<BoardSheet>(new { Board = View(BoardMode.Live, Entry(1, false, 90.5m), Entry(2, true, 80m), Entry(2, true, 80m), Entry(null, false, null)) });

        Assert.Equal(4, html.Split("class=\"board-row\"").Length - 1);
        Assert.Contains("<b>1</b>", html);
        Assert.Equal(2, html.Split("<b>=2</b>").Length - 1);
        Assert.Contains("<b>&#x2013;</b>", html);
        Assert.Contains("<b>90.5</b>", html);
        Assert.Contains("Last change 14:05 CET.", html);
        Assert.Contains("epoch=\"7\" version=\"3\"", html);
    }

    [Fact]
    public async Task A_sealed_board_says_so_with_the_time()
    {
        string html = await Html.Of<BoardSheet>(new { Board = View(BoardMode.Frozen, Entry(1, false, 1m)) });

        Assert.Contains("Sealed at 14:05 CET.", html);
        Assert.Contains(" frozen ", html);
    }

    [Fact]
    public async Task An_empty_board_says_why_and_hides_its_table_and_tools()
    {
        string html = await Html.Of<BoardSheet>(new { Board = View(BoardMode.Held) });

        Assert.Contains(">The jury is still listening.</p>", html);
        Assert.Contains("<table class=\"board-table\" hidden", html);
        Assert.Contains("data-tools hidden", html);
    }

    [Fact]
    public async Task Names_from_outside_stay_text_and_keep_their_direction()
    {
        BoardEntry hostile = Entry(1, false, 1m) with { Title = "<script>alert(1)</script>", Name = "فرقة" };

        string html = await Html.Of<BoardSheet>(new { Board = View(BoardMode.Live, hostile) });

        Assert.DoesNotContain("<script>", html);
        Assert.Contains("<bdi class=\"board-name\">", html);
    }

    [Fact]
    public async Task Sound_is_offered_only_where_it_may_be_heard()
    {
        string html = await Html.Of<BoardSheet>(new { Board = View(BoardMode.Live, Entry(1, false, 2m) with { Audio = true }, Entry(2, false, 1m)) });

        Assert.Single(html.Split('<'), tag => tag.Contains("data-play=", StringComparison.Ordinal));
    }

    private static BoardView View(BoardMode mode, params BoardEntry[] entries) => BoardViews.Of(
        new BoardSnapshot
        {
            Event = "spring",
            Title = "Spring",
            Category = "main",
            Round = "finals",
            RoundName = "Finals",
            Epoch = 7,
            Version = 3,
            PublishedAt = At,
            Mode = mode,
            FrozenAt = mode == BoardMode.Frozen ? At : null,
            Reason = mode == BoardMode.Held ? "The jury is still listening." : null,
            MaxPoints = 100,
            Total = entries.Length,
            Entries = entries,
        },
        "Europe/Berlin");

    private static BoardEntry Entry(int? rank, bool shared, decimal? points) => new(
        Guid.NewGuid(), rank, shared, 0, "The Borrowed Chords", "Moonlit Bicycle", points, 3, new Dictionary<string, decimal>(), false);
}
