using Leaderboard.Web.Components;

namespace Leaderboard.Web.Tests;

public sealed class PartsTests
{
    private static readonly string[] Titles = ["Not my taste", "Has something", "Good", "Very good", "Outstanding"];

    [Fact]
    public async Task A_notice_says_what_why_and_the_mend_and_encodes_them()
    {
        string html = await Html.Of<Notice>(new { What = "<b>No</b>", Why = "It is late.", Mend = "Ask the organiser.", Tone = NoticeTone.Danger });

        Assert.Contains("role=\"alert\"", html);
        Assert.Contains("&lt;b&gt;No&lt;/b&gt;", html);
        Assert.True(html.IndexOf("It is late.", StringComparison.Ordinal) < html.IndexOf("Ask the organiser.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_field_ties_label_help_and_error_to_its_input()
    {
        string html = await Html.Of<TextField>(new { Name = "title", Label = "Title", Help = "Letters.", Error = "Too long." });

        Assert.Contains("<label for=\"title\">", html);
        Assert.Contains("aria-describedby=\"title-error title-help\" aria-invalid=\"true\"", html);
        Assert.Contains("id=\"title-error\">Too long.", html);
        Assert.Contains("id=\"title-help\">Letters.", html);
    }

    [Fact]
    public async Task Score_buttons_are_radio_buttons_with_number_and_title_and_one_is_chosen()
    {
        string html = await Html.Of<ScoreButtons>(new { Name = "harmony", Legend = "Harmony", Titles, Value = (int?)4 });

        Assert.Equal(5, html.Split("type=\"radio\" name=\"harmony\"").Length - 1);
        Assert.Single(html.Split('<'), tag => tag.Contains(" checked", StringComparison.Ordinal) && tag.Contains("value=\"4\"", StringComparison.Ordinal));
        Assert.Contains("aria-label=\"5, Outstanding\"", html);
    }

    [Fact]
    public async Task Bars_for_and_against_are_told_by_place_and_in_words()
    {
        string html = await Html.Of<BarHeat>(new { Values = new double[] { 100, 50, 0 }, Name = "<Style>" });

        Assert.Contains("role=\"img\" aria-label=\"&lt;Style&gt; bar by bar, 50 speaks neither for nor against: bar 1 100, bar 2 50, bar 3 0.\"", html);
        Assert.Contains("<rect x=\"5\" y=\"1\" width=\"18\" height=\"16\"", html); // up to the top
        Assert.Contains("<rect x=\"5\" y=\"17\" width=\"18\" height=\"0\"", html);
        Assert.Contains("<rect x=\"5\" y=\"17\" width=\"18\" height=\"16\"", html); // down to the bottom
    }

    [Fact]
    public async Task Many_bars_stand_in_rows_of_sixteen()
    {
        string html = await Html.Of<BarHeat>(new { Values = Enumerable.Repeat(60.0, 33).ToArray(), Name = "Style" });

        Assert.Contains("viewBox=\"0 0 448 138\"", html);
        Assert.Contains("translate(0 92)", html);
    }

    [Theory]
    [InlineData("Open", "Open for entries")]
    [InlineData("published", "Results are out")]
    [InlineData("Encore", "Encore")]
    public async Task A_phase_is_said_in_words(string phase, string words) =>
        Assert.Contains(words, await Html.Of<PhaseChip>(new { Phase = phase }));

    [Fact]
    public async Task A_code_is_drawn_dark_on_light_with_a_name()
    {
        string html = await Html.Of<QrCode>(new { Text = "http://192.168.1.20:5000/e/spring", Label = "Opens the board" });

        Assert.Contains("role=\"img\" aria-label=\"Opens the board\"", html);
        Assert.Contains("fill=\"#fff\"", html);
        // The finder pattern's corner lies behind the quiet zone of four modules.
        Assert.Contains("d=\"M4 4h1v1h-1z", html);
    }
}
