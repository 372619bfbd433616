using System.Text.RegularExpressions;
using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Studio;

/// <summary>What is asked of composers: it fails with words, outlives the page, and stays apart from the piece until it is kept.</summary>
public sealed partial class OrderTests(Stage stage)
{
    [Fact]
    public async Task A_composer_that_does_not_says_why_and_the_piece_is_as_it_was()
    {
        await using var visitor = await ComeAsync("refused");
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        visitor.Expected.Add(409);
        await page.RouteAsync("**/compositions", r => r.FulfillAsync(new()
        {
            Status = 409,
            ContentType = "application/problem+json",
            Body = """{"errors":[{"code":"plugin_gone","message":"The composer has run out of breath."}]}""",
        }));
        var before = await desk.NotesAsync();
        await page.GetByTestId("compose").ClickAsync();
        await Expect(page.Locator(".studio-side [role=alert]")).ToContainTextAsync("The composer has run out of breath.");
        await Expect(desk.Versions).ToHaveCountAsync(1);
        Assert.Equal(before, await desk.NotesAsync());

        // And it can be asked again.
        await page.UnrouteAllAsync();
        await desk.ComposeAsync("Accompany it", 1);
        await Expect(page.Locator(".studio-side [role=alert]")).ToHaveCountAsync(0);
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task Variations_of_an_accompaniment_are_not_the_same_and_do_not_name_the_piece()
    {
        await using var visitor = await ComeAsync("variety");
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await desk.ComposeAsync("Accompany it", 4);
        await Expect(page.GetByText("The same as")).ToHaveCountAsync(0);
        await desk.KeepAsync(2);
        await Expect(desk.Versions).ToHaveCountAsync(2);
        await Expect(page.GetByTestId("title")).ToHaveValueAsync("Morning Walk");
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task What_is_written_from_nothing_is_a_beginning_of_its_own_with_its_own_name_and_story()
    {
        await using var visitor = await ComeAsync("anew", new Screen("820", 820, 1180, Touch: true));
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await desk.AddNoteAsync(2);
        await desk.ComposeAsync("Write something new", 1);
        await desk.KeepAsync(1);
        await desk.SavedAsync();
        var made = page.Locator("[role=treeitem][aria-selected=true]");
        await Expect(made).ToHaveAttributeAsync("aria-level", "1");

        await desk.ShowAsync("versions");
        await Expect(made).ToBeInViewportAsync(new() { Ratio = 1 });

        // The keys of the tree lead from one beginning to the other, and it is read out in that order.
        await Expect(desk.Versions.Last).ToHaveAttributeAsync("data-kind", "generated");
        await made.FocusAsync();
        await page.Keyboard.PressAsync("ArrowUp");
        await Expect(desk.Versions.First).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("End");
        await Expect(made).ToBeFocusedAsync();

        await page.GetByTestId("submit").ClickAsync();
        await Expect(page.GetByTestId("entry-title")).ToHaveValueAsync(NotOfTheMelody());
        await page.GetByText("What was used", new() { Exact = true }).ClickAsync();
        await Expect(page.Locator(".studio-made li")).ToHaveCountAsync(1);
        await page.GetByTestId("entry-send").ClickAsync();
        await page.GetByTestId("entry-link").ClickAsync();
        await Expect(page.GetByTestId("entry-saved")).ToBeVisibleAsync();
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task A_wrong_value_is_told_beside_its_field()
    {
        await using var visitor = await ComeAsync("values");
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await page.GetByText("Continue it", new() { Exact = true }).First.ClickAsync();
        await page.GetByLabel("Composer", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "Markov composer" });
        await page.GetByLabel("Length").FillAsync("9999");
        await page.GetByTestId("compose").ClickAsync();
        await Expect(page.GetByTestId("parameter-bars").Locator(".field-error")).ToContainTextAsync("1 to 64");
        await Expect(page.GetByLabel("Length")).ToBeFocusedAsync();
        await Expect(desk.Variations).ToHaveCountAsync(0);
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task What_was_made_is_there_after_a_reload_and_what_was_kept_is_known()
    {
        await using var visitor = await ComeAsync("reload");
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await desk.ComposeAsync("Continue it", 2);
        await desk.KeepAsync(2);
        await desk.SavedAsync();

        await page.ReloadAsync();
        await desk.ReadyAsync();
        await Expect(desk.Variations).ToHaveCountAsync(2);
        await Expect(desk.Variations.Nth(1).GetByTestId("variation-keep")).ToBeDisabledAsync();
        await Expect(desk.Variations.First.GetByTestId("variation-keep")).ToBeEnabledAsync();
        await Expect(desk.Versions).ToHaveCountAsync(2);
        await page.GetByTestId("variations-done").ClickAsync();
        await page.ReloadAsync();
        await desk.ReadyAsync();
        await Expect(desk.Versions).ToHaveCountAsync(2);
        await Expect(desk.Variations).ToHaveCountAsync(0);
        visitor.AssertQuiet();
    }

    [GeneratedRegex("^(?!MorningWalk).")]
    private static partial Regex NotOfTheMelody();

    private async Task<Visitor> ComeAsync(string stem, Screen? screen = null)
    {
        var contest = await stage.CreateContestAsync(stem);
        await contest.MoveAsync("Open");
        var visitor = await stage.VisitAsync(screen);
        await visitor.Context.AddCookiesAsync(await stage.CookiesAsync(await contest.AddAsync("participant")));
        var desk = await new Desk(visitor.Page).OpenAsync(contest);
        await desk.BeginAsync();
        await desk.SavedAsync();
        return visitor;
    }
}
