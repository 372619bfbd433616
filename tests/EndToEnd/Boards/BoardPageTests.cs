using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Boards;

/// <summary>The audience's board: found, sorted, shared, and readable without script.</summary>
public sealed class BoardPageTests(Stage stage)
{
    [Fact]
    public async Task Rows_are_found_and_sorted()
    {
        await using var visitor = await OpenAsync(Screen.Phone);
        var rows = Rows(visitor);
        await visitor.Page.GetByLabel("Find a title or a name").FillAsync("kettle encore");
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows).ToContainTextAsync("Encore4");
        await visitor.Page.GetByLabel("Find a title or a name").FillAsync("no such tune");
        await Expect(visitor.Page.Locator("[data-empty]")).ToHaveTextAsync("Nothing here is called \"no such tune\".");
        await visitor.Page.GetByLabel("Find a title or a name").FillAsync("");
        await Expect(rows).ToHaveCountAsync(12);

        await visitor.Page.GetByLabel("Order").SelectOptionAsync("title");
        await Expect(rows.First).ToContainTextAsync("Encore0");
        await visitor.Page.GetByLabel("Order").SelectOptionAsync("rank");
        await Expect(rows.First.Locator(".board-rank b")).ToHaveTextAsync("=1");
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task Equal_points_share_a_rank_and_the_next_rank_is_skipped()
    {
        await using var visitor = await OpenAsync(Screen.Laptop);
        var shown = await visitor.Page.EvaluateAsync<string[]>(
            "[...document.querySelectorAll('tr.board-row')].map((r) => r.querySelector('.board-rank b').textContent + ' ' + r.querySelector('.board-points b').textContent)");
        var expected = shown.Select(s => s.Split(' ')[1]).ToArray();
        var ranked = expected.Select(points => (First: Array.IndexOf(expected, points) + 1, Shared: expected.Count(p => p == points) > 1, points));
        Assert.Contains(shown, s => s.StartsWith('='));
        Assert.Equal(ranked.Select(r => $"{(r.Shared ? "=" : "")}{r.First} {r.points}"), shown);
    }

    [Fact]
    public async Task Without_script_it_is_a_plain_table()
    {
        var showcase = await stage.ShowcaseAsync();
        await using var visitor = await stage.VisitAsync(Screen.Phone with { JavaScript = false });
        await visitor.GoAsync(showcase.Judged.Page);
        await Expect(Rows(visitor)).ToHaveCountAsync(12);
        await Expect(visitor.Page.GetByRole(AriaRole.Columnheader, new() { Name = "Points" })).ToBeAttachedAsync();
        await Expect(visitor.Page.GetByLabel("Find a title or a name")).ToBeHiddenAsync();
        await Expect(visitor.Page.Locator("[data-live]")).ToContainTextAsync("Last change");
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task The_wall_shows_the_top_ten_what_is_on_and_the_way_to_a_phone()
    {
        var showcase = await stage.ShowcaseAsync();
        await using var visitor = await stage.VisitAsync(Screen.Wall);
        await visitor.GoAsync(showcase.Judged.Page + "?screen=wall");
        await Expect(visitor.Page.Locator("[data-live]")).ToContainTextAsync("Live.");
        await Expect(visitor.Page.Locator("tr.board-row:visible")).ToHaveCountAsync(10);
        await Expect(visitor.Page.Locator("[data-rest] li")).ToHaveCountAsync(2);
        await Expect(visitor.Page.GetByRole(AriaRole.Img, new() { Name = "The board on your phone" })).ToBeVisibleAsync();
        await Expect(visitor.Page.Locator("[data-part=next]:visible [data-topic], [data-part=now]:visible [data-topic]").First).Not.ToBeEmptyAsync();
        Assert.Equal(0, await visitor.OverflowAsync());
        Assert.True(await visitor.Page.EvaluateAsync<bool>("document.documentElement.scrollHeight <= innerHeight"), "The wall scrolls.");
        visitor.AssertQuiet();
    }

    private static ILocator Rows(Visitor visitor) => visitor.Page.Locator("tr.board-row:visible");

    private async Task<Visitor> OpenAsync(Screen screen)
    {
        var showcase = await stage.ShowcaseAsync();
        var visitor = await stage.VisitAsync(screen);
        await visitor.GoAsync(showcase.Judged.Page);
        await Expect(visitor.Page.Locator("[data-live]")).ToContainTextAsync("Live.");
        return visitor;
    }
}
