using EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Studio;

/// <summary>While a composer is at work: one sees how far it is, can cancel, and can leave the page.</summary>
public sealed class AtWorkTests(Stage stage)
{
    [Fact]
    public async Task An_order_under_way_is_cancelled_nothing_is_lost_and_the_next_one_runs()
    {
        var (api, visitor, composer) = await ComeAsync("cancel");
        await using var _ = visitor;
        await using var __ = composer;
        var desk = new Desk(visitor.Page);
        var before = await desk.NotesAsync();
        var order = await desk.OrderAsync("Continue it", HeldComposer.Name);
        await Expect(desk.Progress).ToContainTextAsync(HeldComposer.Says);
        await Expect(desk.Progress.Locator("progress")).ToHaveJSPropertyAsync("value", 0.25);

        // The piece can be worked on meanwhile.
        await desk.AddNoteAsync(2);
        await visitor.Page.RunAndWaitForResponseAsync(
            () => desk.Progress.GetByTestId("compose-cancel").ClickAsync(), answer => answer.Request.Method == "DELETE" && answer.Url.EndsWith(order, StringComparison.Ordinal));
        await Expect(desk.Progress).ToBeHiddenAsync();
        await Expect(desk.Variations).ToHaveCountAsync(0);
        await Expect(desk.Versions).ToHaveCountAsync(2);
        Assert.Equal(before + 1, await desk.NotesAsync());
        await desk.SavedAsync();
        var job = await api.GetAsync($"/api/v1/jobs/{order}");
        Assert.Equal("cancelled", job.GetProperty("state").GetString());

        composer.LetGo();
        await desk.OrderAsync("Continue it", HeldComposer.Name);
        await Expect(desk.Variations).ToHaveCountAsync(1);
        await desk.KeepAsync(1);
        await Expect(desk.Versions).ToHaveCountAsync(3);
        await desk.SavedAsync();
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task A_page_that_is_loaded_again_finds_the_order_under_way_and_what_comes_of_it()
    {
        var (_, visitor, composer) = await ComeAsync("midway");
        await using var __ = visitor;
        await using var ___ = composer;
        var desk = new Desk(visitor.Page);
        await desk.OrderAsync("Continue it", HeldComposer.Name);
        await Expect(desk.Progress).ToContainTextAsync(HeldComposer.Says);

        await visitor.Page.ReloadAsync();
        await desk.ReadyAsync();
        await desk.ShowAsync("compose");
        await Expect(desk.Progress).ToContainTextAsync(HeldComposer.Says);
        composer.LetGo();
        await Expect(desk.Variations).ToHaveCountAsync(1);
        await desk.KeepAsync(1);
        await Expect(desk.Versions).ToHaveCountAsync(2);
        Assert.Equal(8, await desk.NotesAsync());
        await desk.SavedAsync();
        visitor.AssertQuiet();
    }

    private async Task<(Api Participant, Visitor Visitor, HeldComposer Composer)> ComeAsync(string stem)
    {
        var contest = await stage.CreateContestAsync(stem);
        await contest.MoveAsync("Open");
        var person = await contest.AddAsync("participant");
        var api = await contest.ApiOfAsync(person);
        var composer = await HeldComposer.JoinAsync(contest, api);
        var visitor = await stage.VisitAsync();
        await visitor.Context.AddCookiesAsync(await stage.CookiesAsync(person));
        await visitor.GoAsync(contest.Page + "/plugins");
        await Expect(visitor.Page.GetByTestId($"composer-{person.UserName}.patient-composer").GetByText("Ready")).ToBeVisibleAsync();
        var desk = await new Desk(visitor.Page).OpenAsync(contest);
        await desk.BeginAsync();
        await desk.SavedAsync();
        return (api, visitor, composer);
    }
}
