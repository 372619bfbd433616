using System.Text.Json;
using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Studio;

/// <summary>Nothing is lost: without a connection, with two tabs, signed out, and on the way back through the tree.</summary>
public sealed class KeepingTests(Stage stage)
{
    [Fact]
    public async Task What_is_edited_offline_survives_the_page_and_is_saved_once()
    {
        var (contest, person, visitor) = await ComeAsync("offline");
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
        var versions = await VersionsAsync(contest, person, desk.Piece);
        Assert.Equal(["start", "edited"], versions.Select(v => v.GetProperty("kind").GetString()));
        Assert.Equal(before + 3, versions[1].GetProperty("noteCount").GetInt32());
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task Two_tabs_that_edit_the_same_piece_make_two_branches()
    {
        var (contest, person, visitor) = await ComeAsync("tabs");
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
        var versions = await VersionsAsync(contest, person, desk.Piece);
        Assert.Equal(3, versions.Length);
        Assert.Equal(versions[1].GetProperty("parent").GetString(), versions[2].GetProperty("parent").GetString());
    }

    [Fact]
    public async Task Signed_out_everything_stays_and_is_sent_after_the_next_sign_in()
    {
        var (contest, person, visitor) = await ComeAsync("signed-out");
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
        Assert.Equal(2, (await VersionsAsync(contest, person, desk.Piece)).Length);
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task One_can_go_back_and_on_from_there_and_edits_can_be_undone()
    {
        var (contest, person, visitor) = await ComeAsync("tree");
        await using var _ = visitor;
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await desk.BeginAsync();
        var before = await desk.NotesAsync();
        await desk.AddNoteAsync(2);
        await page.Keyboard.PressAsync("Control+z");
        Assert.Equal(before, await desk.NotesAsync());
        await page.Keyboard.PressAsync("Control+Shift+z");
        Assert.Equal(before + 1, await desk.NotesAsync());

        await desk.ComposeAsync("Continue it", 2);
        await desk.KeepAsync(1);
        await desk.KeepAsync(2);
        await Expect(desk.Versions).ToHaveCountAsync(4);
        await desk.Versions.First.ClickAsync();
        Assert.Equal(before, await desk.NotesAsync());
        await desk.AddNoteAsync(4);
        await Expect(desk.Versions).ToHaveCountAsync(5);
        await desk.SavedAsync();

        var versions = await VersionsAsync(contest, person, desk.Piece);
        var begun = Assert.Single(versions, v => Text(v, "kind") == "start");
        var edited = versions.Where(v => Text(v, "kind") == "edited").ToArray();
        Assert.Equal(2, edited.Length);
        Assert.All(edited, v => Assert.Equal(Text(begun, "id"), Text(v, "parent")));
        var generated = versions.Where(v => Text(v, "kind") == "generated").ToArray();
        Assert.Equal(2, generated.Length);
        Assert.All(generated, v => Assert.Equal(Text(edited.MinBy(e => e.GetProperty("createdAt").GetDateTimeOffset()), "id"), Text(v, "parent")));
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task What_was_removed_comes_back_at_once_or_after_a_reload_and_an_entry_is_not_removed()
    {
        var (contest, person, visitor) = await ComeAsync("remove");
        await using var _ = visitor;
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await desk.BeginAsync();
        var before = await desk.NotesAsync();
        var remove = page.GetByTestId("version-remove");
        await Expect(remove).ToBeHiddenAsync();
        await desk.AddNoteAsync(2);
        await desk.SavedAsync();
        await remove.ClickAsync();
        await Expect(desk.Versions).ToHaveCountAsync(1);
        await Expect(desk.Versions.First).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).Last.ClickAsync();
        await Expect(desk.Versions).ToHaveCountAsync(2);
        await Expect(desk.Versions.Last).ToBeFocusedAsync();
        Assert.Equal(before + 1, await desk.NotesAsync());

        await remove.ClickAsync();
        await Expect(desk.Versions).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await desk.ReadyAsync();
        await Expect(desk.Versions).ToHaveCountAsync(1);
        Assert.Equal("start", Text(Assert.Single(await VersionsAsync(contest, person, desk.Piece)), "kind"));
        await page.GetByTestId("version-back").ClickAsync();
        await page.GetByTestId("removed").ClickAsync();
        await Expect(desk.Versions).ToHaveCountAsync(2);
        Assert.Equal(before + 1, await desk.NotesAsync());

        await page.GetByTestId("submit").ClickAsync();
        await page.GetByTestId("entry-send").ClickAsync();
        await Expect(page.GetByTestId("entry-in")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Close", Exact = true }).ClickAsync();
        visitor.Expected.Add(409);
        await remove.ClickAsync();
        await Expect(page.GetByText("This version is your entry MorningWalk")).ToBeVisibleAsync();
        await Expect(desk.Versions).ToHaveCountAsync(2);
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task A_second_device_sees_what_the_first_has_made_and_removed_and_keeps_its_own_unsent_work()
    {
        var (contest, person, visitor) = await ComeAsync("devices");
        await using var _ = visitor;
        var desk = new Desk(visitor.Page);
        await desk.BeginAsync();
        await desk.AddNoteAsync(2);
        await desk.SavedAsync();
        await using var tablet = await stage.VisitAsync();
        await tablet.Context.AddCookiesAsync(await stage.CookiesAsync(person));
        var other = new Desk(tablet.Page);
        await other.OpenAsync(contest, $"?project={desk.Piece}");
        await Expect(other.Versions).ToHaveCountAsync(2);

        // The tablet goes on from the edited version without a connection; the laptop removes that and makes another.
        await tablet.Context.SetOfflineAsync(true);
        await other.AddNoteAsync(4);
        await Expect(other.SaveState).ToContainTextAsync("Offline");
        await visitor.Page.GetByTestId("version-remove").ClickAsync();
        await Expect(desk.Versions).ToHaveCountAsync(1);
        await desk.AddNoteAsync(5);
        await desk.SavedAsync();
        await tablet.Context.SetOfflineAsync(false);
        tablet.Forgive();
        await other.SavedAsync();
        await Expect(other.Versions).ToHaveCountAsync(4);

        // Unsent work brought back what it came from. Without any, what is removed goes here too.
        await visitor.Page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await Expect(desk.Versions).ToHaveCountAsync(4);
        await visitor.Page.GetByTestId("version-remove").ClickAsync();
        await Expect(desk.Versions).ToHaveCountAsync(3);
        await tablet.Page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await Expect(other.Versions).ToHaveCountAsync(3);
        visitor.AssertQuiet();
        tablet.AssertQuiet();
    }

    [Fact]
    public async Task After_the_deadline_a_draft_is_still_kept_and_only_handing_in_is_closed()
    {
        var (contest, person, visitor) = await ComeAsync("late");
        await using var _ = visitor;
        var desk = new Desk(visitor.Page);
        await desk.BeginAsync();
        await contest.MoveAsync("Closed");
        await visitor.Page.ReloadAsync();
        await desk.ReadyAsync();
        await desk.AddNoteAsync(2);
        await desk.SavedAsync();
        Assert.Equal(2, (await VersionsAsync(contest, person, desk.Piece)).Length);
        await visitor.Page.GetByTestId("submit").ClickAsync();
        await Expect(visitor.Page.GetByText("Nothing can be handed in now.")).ToBeVisibleAsync();
        visitor.AssertQuiet();
    }

    private async Task<(Contest Contest, Person Person, Visitor Visitor)> ComeAsync(string stem)
    {
        var contest = await stage.CreateContestAsync(stem);
        await contest.MoveAsync("Open");
        var person = await contest.AddAsync("participant");
        var visitor = await stage.VisitAsync();
        await visitor.Context.AddCookiesAsync(await stage.CookiesAsync(person));
        await new Desk(visitor.Page).OpenAsync(contest);
        return (contest, person, visitor);
    }

    private static string? Text(JsonElement version, string name) => version.GetProperty(name).GetString();

    private static async Task<JsonElement[]> VersionsAsync(Contest contest, Person person, string piece)
    {
        var api = await contest.ApiOfAsync(person);
        return [.. (await api.GetAsync($"/api/v1/events/{contest.Slug}/studio/projects/{piece}")).GetProperty("versions").EnumerateArray()];
    }
}
