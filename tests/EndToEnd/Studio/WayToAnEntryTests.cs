using System.Text.Json;
using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Studio;

/// <summary>From nothing to an entry, as the first steps lead.</summary>
public sealed class WayToAnEntryTests(Stage stage)
{
    [Theory]
    [InlineData("phone")]
    [InlineData("laptop")]
    public async Task Somebody_who_never_saw_it_comes_to_an_entry(string screen)
    {
        var contest = await stage.CreateContestAsync("way");
        await contest.MoveAsync("Open");
        var person = await contest.AddAsync("participant");
        await using var visitor = await stage.VisitAsync(screen == "phone" ? Screen.Phone : Screen.Laptop);
        await visitor.SignInAsync(person);
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await page.GetByRole(AriaRole.Link, new() { Name = "Studio", Exact = true }).ClickAsync();
        await desk.ReadyAsync();

        await StepAsync(desk, "begin");
        await desk.BeginAsync();
        await StepAsync(desk, "listen");
        await page.GetByTestId("play").ClickAsync();
        await Expect(page.GetByTestId("play")).ToHaveAccessibleNameAsync("Stop");
        await page.GetByTestId("play").ClickAsync();

        await StepAsync(desk, "compose");
        await desk.ComposeAsync("Accompany it", 2);
        await desk.Variations.First.GetByTestId("variation-play").ClickAsync();
        await Expect(desk.Variations.First.GetByTestId("variation-play")).ToHaveAccessibleNameAsync("Stop Variation 1");
        await desk.KeepAsync(2);
        await Expect(desk.Versions).ToHaveCountAsync(2);

        await StepAsync(desk, "change");
        var before = await desk.NotesAsync();
        await desk.AddNoteAsync(3);
        await Expect(desk.Versions).ToHaveCountAsync(3);
        Assert.Equal(before + 1, await desk.NotesAsync());

        await StepAsync(desk, "submit");
        await page.GetByTestId("submit").ClickAsync();
        await Expect(page.GetByTestId("entry-name")).ToHaveTextAsync($"#{contest.Slug}-{person.UserName}-MorningWalk");
        await page.GetByTestId("entry-send").ClickAsync();
        await Expect(page.GetByTestId("entry-in")).ToContainTextAsync("Your entry is in.");
        await page.GetByTestId("entry-link").ClickAsync();
        await Expect(page.GetByTestId("entry-saved")).ToContainTextAsync("MorningWalk is in.");
        visitor.AssertQuiet();

        var entry = Assert.Single(await contest.EntriesAsync());
        Assert.Equal("MorningWalk", entry.Title);
        await AssertOriginAsync(await contest.ApiOfAsync(person), entry.Id);
    }

    [Fact]
    public async Task A_title_that_breaks_the_convention_is_told_while_typing_and_a_taken_place_can_be_taken()
    {
        var contest = await stage.CreateContestAsync("naming");
        await contest.MoveAsync("Open");
        var person = await contest.AddAsync("participant");
        await contest.SubmitAsync(await contest.ApiOfAsync(person), "MorningWalk");
        await using var visitor = await stage.VisitAsync();
        await visitor.SignInAsync(person);
        var page = visitor.Page;
        await (await new Desk(page).OpenAsync(contest)).BeginAsync();
        await page.GetByTestId("submit").ClickAsync();

        // Its own name is taken, so the next one is proposed.
        await Expect(page.GetByTestId("entry-title")).ToHaveValueAsync("MorningWalk2");
        await page.GetByTestId("entry-title").FillAsync("night train!");
        await Expect(page.GetByTestId("entry-name")).ToHaveTextAsync($"#{contest.Slug}-{person.UserName}-nightTrain");
        await page.GetByTestId("entry-send").ClickAsync();
        await Expect(page.GetByTestId("entry-title")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Use nightTrain" }).ClickAsync();
        await page.GetByTestId("entry-slot").SelectOptionAsync(new SelectOptionValue { Label = "Instead of MorningWalk" });
        await page.GetByTestId("entry-title").FillAsync("NightTrain");
        await page.GetByTestId("entry-send").ClickAsync();
        await Expect(page.GetByTestId("entry-in")).ToBeVisibleAsync();
        Assert.Equal(["NightTrain"], (await contest.EntriesAsync()).Select(e => e.Title));
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task Where_all_places_are_taken_nothing_goes_before_one_has_chosen_which()
    {
        var contest = await stage.CreateContestAsync("full");
        await contest.MoveAsync("Open");
        var person = await contest.AddAsync("participant");
        var api = await contest.ApiOfAsync(person);
        var slots = (await api.GetAsync($"/api/v1/events/{contest.Slug}/studio")).GetProperty("slots").GetInt32();
        for (var place = 1; place <= slots; place++)
        {
            await contest.SubmitAsync(api, $"Tune{place}", place);
        }

        await using var visitor = await stage.VisitAsync(Screen.Phone);
        await visitor.SignInAsync(person);
        var page = visitor.Page;
        await (await new Desk(page).OpenAsync(contest)).BeginAsync();
        await page.GetByTestId("submit").ClickAsync();
        await page.GetByTestId("entry-send").ClickAsync();
        await Expect(page.GetByText("All your places are taken.")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("entry-slot")).ToBeFocusedAsync();
        Assert.Equal(slots, (await contest.EntriesAsync()).Count);

        await page.GetByTestId("entry-slot").SelectOptionAsync(new SelectOptionValue { Label = "Instead of Tune1" });
        await Expect(page.GetByTestId("entry-send")).ToHaveTextAsync("Hand it in instead of Tune1");
        await page.GetByTestId("entry-title").FillAsync("MorningWalk");
        await page.GetByTestId("entry-send").ClickAsync();
        await Expect(page.GetByTestId("entry-in")).ToBeVisibleAsync();
        Assert.DoesNotContain((await contest.EntriesAsync()).Select(e => e.Title), title => title == "Tune1");
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task A_piece_that_nobody_named_gets_its_name_with_the_entry()
    {
        var contest = await stage.CreateContestAsync("unnamed");
        await contest.MoveAsync("Open");
        var person = await contest.AddAsync("participant");
        await using var visitor = await stage.VisitAsync();
        await visitor.SignInAsync(person);
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await desk.OpenAsync(contest);
        await page.GetByTestId("start-draw").ClickAsync();
        await desk.AddNoteAsync();
        await page.GetByTestId("submit").ClickAsync();
        await Expect(page.GetByTestId("entry-title")).ToHaveValueAsync("");
        await Expect(page.GetByText("Give your composition a title.")).ToHaveCountAsync(0);
        await page.GetByTestId("entry-send").ClickAsync();
        await Expect(page.GetByText("Give your composition a title.")).ToBeVisibleAsync();
        await page.GetByTestId("entry-title").FillAsync("FirstLight");
        await page.GetByTestId("entry-send").ClickAsync();
        await Expect(page.GetByTestId("entry-in")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("title")).ToHaveValueAsync("FirstLight");
        visitor.AssertQuiet();
    }

    private static Task StepAsync(Desk desk, string step) =>
        Expect(desk.Guide.Locator("[aria-current=step]")).ToHaveAttributeAsync("data-step", step);

    // The host's own record: a melody, what a plugin was asked, a change by hand.
    private static async Task AssertOriginAsync(Api participant, string entry)
    {
        var steps = (await participant.GetAsync($"/api/v1/submissions/{entry}/origin")).GetProperty("steps").EnumerateArray().ToArray();
        Assert.Equal(["start", "generated", "edited"], steps.Select(s => s.GetProperty("kind").GetString()));
        var making = steps[1].GetProperty("making");
        Assert.Equal("markov-composer", making.GetProperty("plugin").GetProperty("id").GetString());
        Assert.Equal("accompany", making.GetProperty("task").GetString());
        Assert.Equal(JsonValueKind.Number, making.GetProperty("seed").ValueKind);
        Assert.Equal(1, steps[2].GetProperty("change").GetProperty("added").GetInt32());
    }
}
