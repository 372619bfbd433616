using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Studio;

/// <summary>The list of pieces: what was deleted by a slip comes back.</summary>
public sealed class PieceTests(Stage stage)
{
    [Fact]
    public async Task A_deleted_piece_comes_back_at_once_or_after_a_reload_and_stays_where_the_host_cannot_be_told()
    {
        var (contest, person, visitor) = await DeskGuest.ComeAsync(stage, "pieces");
        await using var _ = visitor;
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await desk.BeginAsync();
        await desk.AddNoteAsync(2);
        await desk.SavedAsync();
        var walk = desk.Piece;
        await page.GetByTestId("pieces").ClickAsync();
        await page.GetByTestId("piece-new").ClickAsync();
        await desk.BeginAsync("night-bus");
        await desk.SavedAsync();

        var dialog = page.GetByRole(AriaRole.Dialog, new() { Name = "Your pieces" });
        var pieces = page.GetByTestId("piece");
        await page.GetByTestId("pieces").ClickAsync();
        await Expect(pieces).ToHaveCountAsync(2);
        await visitor.Context.SetOfflineAsync(true);
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Delete Morning Walk" }).ClickAsync();
        await Expect(dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("The host cannot be reached");
        await Expect(pieces).ToHaveCountAsync(2);
        await visitor.Context.SetOfflineAsync(false);
        visitor.Forgive();

        await page.GetByTestId("piece-delete").ClickAsync();
        await Expect(pieces).ToHaveCountAsync(1);
        await Expect(page.GetByTestId("piece-undo")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(pieces).ToHaveCountAsync(2);
        await Expect(pieces.Filter(new() { HasText = "Morning Walk" })).ToBeFocusedAsync();

        await page.GetByTestId("piece-delete").ClickAsync();
        await Expect(pieces).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await desk.ReadyAsync();
        await page.GetByTestId("pieces").ClickAsync();
        await Expect(pieces).ToHaveCountAsync(1);
        await page.GetByTestId("pieces-removed").ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Bring back Morning Walk" }).ClickAsync();
        await Expect(pieces).ToHaveCountAsync(2);
        await Expect(page.GetByTestId("pieces-removed")).ToBeHiddenAsync();
        await pieces.Filter(new() { HasText = "Morning Walk" }).ClickAsync();
        await Expect(desk.Versions).ToHaveCountAsync(2);
        Assert.Equal(2, (await DeskGuest.VersionsAsync(contest, person, walk)).Length);
        visitor.AssertQuiet();
    }
}
