using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Studio;

/// <summary>Nothing is lost: without a connection, with two tabs, signed out, and after the deadline.</summary>
public sealed class KeepingTests(Stage stage)
{
    [Fact]
    public async Task What_is_edited_offline_survives_the_page_and_is_saved_once()
    {
        var (contest, person, visitor) = await DeskGuest.ComeAsync(stage, "offline");
        await using var _ = visitor;
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await desk.BeginAsync();
        await desk.SavedAsync();
        var before = await desk.NotesAsync();

        await visitor.Context.SetOfflineAsync(true);
        await desk.AddNoteAsync(2);
        await desk.AddNoteAsync(3);
        await Expect(desk.SaveState).ToContainTextAsync("Offline: kept on this device");
        var address = page.Url;
        await page.GotoAsync("about:blank");

        await visitor.Context.SetOfflineAsync(false);
        visitor.Forgive();
        await page.GotoAsync(address);
        await desk.ReadyAsync();
        await desk.SavedAsync();
        Assert.Equal(before + 2, await desk.NotesAsync());

        // And the session goes on in the same version after the reload.
        await desk.AddNoteAsync(4);
        await desk.SavedAsync();
        var versions = await DeskGuest.VersionsAsync(contest, person, desk.Piece);
        Assert.Equal(["start", "edited"], versions.Select(v => v.GetProperty("kind").GetString()));
        Assert.Equal(before + 3, versions[1].GetProperty("noteCount").GetInt32());
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task Two_tabs_that_edit_the_same_piece_make_two_branches()
    {
        var (contest, person, visitor) = await DeskGuest.ComeAsync(stage, "tabs");
        await using var _ = visitor;
        var desk = new Desk(visitor.Page);
        await desk.BeginAsync();
        await desk.SavedAsync();
        var other = new Desk(await visitor.Context.NewPageAsync());
        await other.OpenAsync(contest, $"?project={desk.Piece}");

        await desk.AddNoteAsync(2);
        await other.AddNoteAsync(4);
        await desk.SavedAsync();
        await other.SavedAsync();
        await Expect(desk.Versions).ToHaveCountAsync(3);
        await Expect(other.Versions).ToHaveCountAsync(3);
        var versions = await DeskGuest.VersionsAsync(contest, person, desk.Piece);
        Assert.Equal(3, versions.Length);
        Assert.Equal(versions[1].GetProperty("parent").GetString(), versions[2].GetProperty("parent").GetString());
    }

    [Fact]
    public async Task Signed_out_everything_stays_and_is_sent_after_the_next_sign_in()
    {
        var (contest, person, visitor) = await DeskGuest.ComeAsync(stage, "signed-out");
        await using var _ = visitor;
        var desk = new Desk(visitor.Page);
        await desk.BeginAsync();
        await desk.SavedAsync();
        visitor.Expected.Add(401);
        await visitor.Context.ClearCookiesAsync();

        await desk.AddNoteAsync(2);
        await Expect(desk.SaveState).ToContainTextAsync("Signed out: kept on this device");
        await visitor.Context.AddCookiesAsync(await stage.CookiesAsync(person));
        await desk.SaveState.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await desk.SavedAsync();
        Assert.Equal(2, (await DeskGuest.VersionsAsync(contest, person, desk.Piece)).Length);
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task What_is_made_before_the_event_opens_is_sent_once_it_has_opened()
    {
        var contest = await stage.CreateContestAsync("early");
        var person = await contest.AddAsync("participant");
        await using var visitor = await stage.VisitAsync();
        await visitor.Context.AddCookiesAsync(await stage.CookiesAsync(person));
        visitor.Expected.Add(409);
        var (page, desk) = (visitor.Page, await new Desk(visitor.Page).OpenAsync(contest));
        await desk.BeginAsync();
        await Expect(desk.SaveState).ToContainTextAsync("Not open yet: kept on this device");
        await desk.AddNoteAsync(2);
        await page.GetByTestId("submit").ClickAsync();
        await Expect(page.GetByText("Nothing can be handed in now.")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        await Expect(page.GetByTestId("compose")).ToBeDisabledAsync();

        await contest.MoveAsync("Open");
        await page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await desk.SavedAsync();
        Assert.Equal(["start", "edited"], (await DeskGuest.VersionsAsync(contest, person, desk.Piece)).Select(v => v.GetProperty("kind").GetString()));
        await Expect(page.GetByTestId("compose")).ToBeEnabledAsync();
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task After_the_deadline_a_draft_is_still_kept_and_only_handing_in_is_closed()
    {
        var (contest, person, visitor) = await DeskGuest.ComeAsync(stage, "late");
        await using var _ = visitor;
        var desk = new Desk(visitor.Page);
        await desk.BeginAsync();
        await desk.SavedAsync();
        await contest.MoveAsync("Closed");
        await visitor.Page.ReloadAsync();
        await desk.ReadyAsync();
        await desk.AddNoteAsync(2);
        await desk.SavedAsync();
        Assert.Equal(2, (await DeskGuest.VersionsAsync(contest, person, desk.Piece)).Length);
        await visitor.Page.GetByTestId("submit").ClickAsync();
        await Expect(visitor.Page.GetByText("Nothing can be handed in now.")).ToBeVisibleAsync();
        visitor.AssertQuiet();
    }
}
