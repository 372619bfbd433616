using EndToEnd.Support;
using Microsoft.Playwright;

namespace EndToEnd.Pages;

/// <summary>What a thumb must hit.</summary>
public sealed class TouchTests(Stage stage)
{
    private const int Least = 44;

    // A radio button is tapped on its label; links within a sentence are text.
    private const string OfPage = "button, summary, a.button, label.score, .judge-row, input:not([type=radio], [type=hidden], [type=file], [type=range]), select, textarea";

    [Theory]
    [InlineData("judge-desk")]
    [InlineData("judge-tracks")]
    [InlineData("judge-plain")]
    [InlineData("entries-open")]
    public async Task Everything_to_tap_is_large_enough(string name)
    {
        await using var visitor = await OpenAsync(name, Screen.Phone);
        Assert.Empty(await TooSmallAsync(visitor.Page, $"main :is({OfPage})"));
    }

    [Theory]
    [InlineData("studio-piece")]
    [InlineData("studio-piano")]
    public async Task The_studios_foot_is_large_enough_on_a_phone_that_lies_on_its_side(string name)
    {
        await using var visitor = await OpenAsync(name, new Screen("740", 740, 360, Touch: true));
        Assert.Empty(await TooSmallAsync(visitor.Page, $".studio-foot :is({OfPage})"));
    }

    [Fact]
    public async Task On_a_tablet_the_sites_header_is_one_row_and_large_enough()
    {
        await using var visitor = await OpenAsync("entries-open", new Screen("820", 820, 1180, Touch: true));
        Assert.Empty(await TooSmallAsync(visitor.Page, ".site-header :is(a, button)"));
        Assert.Equal(1, await visitor.Page.EvaluateAsync<int>(
            "() => new Set([...document.querySelector('.site-header-row').children].map((part) => part.getBoundingClientRect()).map(({ top, bottom }) => Math.round((top + bottom) / 4))).size"));
    }

    private Task<Visitor> OpenAsync(string name, Screen screen) => Viewing.OpenAsync(stage, Views.All.Single(v => v.Name == name), screen);

    private static Task<string[]> TooSmallAsync(IPage page, string what) => page.EvaluateAsync<string[]>(
        """
        ([what, least]) => [...document.querySelectorAll(what)]
          .filter((e) => e.checkVisibility())
          .map((e) => ({ e, box: e.getBoundingClientRect() }))
          .filter(({ box }) => box.width < least || box.height < least)
          .map(({ e, box }) => `${e.tagName} ${e.className} "${e.textContent.trim().slice(0, 30)}": ${Math.round(box.width)}×${Math.round(box.height)}`)
        """,
        new object[] { what, Least });
}
