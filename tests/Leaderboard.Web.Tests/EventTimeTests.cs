using Leaderboard.Web.Components;

namespace Leaderboard.Web.Tests;

public sealed class EventTimeTests
{
    [Theory]
    [InlineData("2026-03-28T23:30:00Z", "Sun 29 Mar, 00:30", "CET")]
    [InlineData("2026-03-29T00:59:59Z", "Sun 29 Mar, 01:59", "CET")]
    [InlineData("2026-03-29T01:00:00Z", "Sun 29 Mar, 03:00", "CEST")]
    [InlineData("2026-10-25T00:30:00Z", "Sun 25 Oct, 02:30", "CEST")]
    [InlineData("2026-10-25T01:30:00Z", "Sun 25 Oct, 02:30", "CET")]
    public async Task A_time_is_shown_by_the_zone_s_clocks_with_their_name(string instant, string shown, string zone)
    {
        string html = await Html.Of<EventTime>(new { Instant = Html.At(instant), Zone = "Europe/Berlin" });

        Assert.Contains($"<time datetime=\"{instant}\">{shown}</time> <span class=\"soft\">{zone}</span>", html);
    }

    [Fact]
    public async Task A_zone_that_does_not_exist_is_an_error_and_not_a_wrong_time() =>
        await Assert.ThrowsAsync<ArgumentException>(() => Html.Of<EventTime>(new { Instant = DateTimeOffset.UnixEpoch, Zone = "Europe/Nowhere" }));

    [Theory]
    [InlineData(0, "over")]
    [InlineData(-5, "over")]
    [InlineData(45, "45 s")]
    [InlineData(750, "12 min 30 s")]
    [InlineData(11_040, "3 h 04 min")]
    [InlineData(86_400, "1 day 0 h")]
    [InlineData(183_600, "2 days 3 h")]
    public async Task A_countdown_says_the_time_left(int seconds, string words)
    {
        DateTimeOffset now = Html.At("2026-03-14T12:00:00Z");

        string html = await Html.Of<Countdown>(new { Until = now.AddSeconds(seconds), Over = "over" }, now);

        Assert.Contains($">{words}</es-countdown>", html);
        Assert.Contains("now=\"2026-03-14T12:00:00Z\"", html);
    }
}
