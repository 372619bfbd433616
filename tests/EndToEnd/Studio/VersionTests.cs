using System.Text.Json;
using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Studio;

/// <summary>The tree of versions: one goes back in it, removes, brings back, and finds it alike on another device.</summary>
public sealed class VersionTests(Stage stage)
{
    [Fact]
    public async Task One_can_go_back_and_on_from_there_and_edits_can_be_undone()
    {
        var (contest, person, visitor) = await DeskGuest.ComeAsync(stage, "tree");
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

        var versions = await DeskGuest.VersionsAsync(contest, person, desk.Piece);
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
        var (contest, person, visitor) = await DeskGuest.ComeAsync(stage, "remove");
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
        Assert.Equal("start", Text(Assert.Single(await DeskGuest.VersionsAsync(contest, person, desk.Piece)), "kind"));
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
        var (contest, person, visitor) = await DeskGuest.ComeAsync(stage, "devices");
        await using var _ = visitor;
        var desk = new Desk(visitor.Page);
        await desk.BeginAsync();
        await desk.SavedAsync();
        await AnsweredAsync("PUT", () => desk.AddNoteAsync(2));
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
        await AnsweredAsync("PUT", () => desk.AddNoteAsync(5));
        await tablet.Context.SetOfflineAsync(false);
        tablet.Forgive();
        await other.SavedAsync();
        await Expect(other.Versions).ToHaveCountAsync(4);

        // Unsent work brought back what it came from. Without any, what is removed goes here too.
        await visitor.Page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await Expect(desk.Versions).ToHaveCountAsync(4);
        await AnsweredAsync("DELETE", () => visitor.Page.GetByTestId("version-remove").ClickAsync());
        await Expect(desk.Versions).ToHaveCountAsync(3);
        await tablet.Page.EvaluateAsync("dispatchEvent(new Event('focus'))");
        await Expect(other.Versions).ToHaveCountAsync(3);
        visitor.AssertQuiet();
        tablet.AssertQuiet();

        // The tablet looks once, so the host must have what the laptop did; nothing else may be on its way to it.
        Task AnsweredAsync(string method, Func<Task> act) =>
            visitor.Page.RunAndWaitForResponseAsync(act, answer => answer.Request.Method == method && answer.Ok);
    }

    private static string? Text(JsonElement version, string name) => version.GetProperty(name).GetString();
}
