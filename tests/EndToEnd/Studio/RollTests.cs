using EndToEnd.Pages;
using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Studio;

/// <summary>The notes are written with fingers on a phone, and tempo and meter changed by keys alone.</summary>
public sealed class RollTests(Stage stage)
{
    [Fact]
    public async Task On_a_phone_one_finger_scrolls_adds_selects_and_marks_what_is_repeated()
    {
        await using var visitor = await ComeAsync("fingers", Screen.Phone);
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        var fingers = await Fingers.OnAsync(page);
        var box = (await desk.Notes.BoundingBoxAsync())!;
        Spot At(double x, double y) => new(box.X + x, box.Y + y);
        // Right under the ruler this melody has no notes.
        const int high = 50;
        var notes = await NotesAsync(page);

        var before = await LeftAsync(page);
        await fingers.PullAsync(At(300, high), At(180, high));
        Assert.InRange(await LeftAsync(page) - before, 60, 600);
        Assert.Equal(notes, await NotesAsync(page));
        Assert.Equal(0, await page.EvaluateAsync<int>("scrollY"));

        await page.GetByRole(AriaRole.Button, new() { Name = "Show everything" }).ClickAsync();
        await page.EvaluateAsync("() => new Promise(requestAnimationFrame)");
        await fingers.TapAsync(At(200, high));
        Assert.Equal(notes + 1, await NotesAsync(page));
        await fingers.PullAsync(At(44, 20), At(200, 22));
        Assert.True(await page.EvaluateAsync<bool>("(r => r.loop.from === 0 && r.loop.to >= 1920)(document.querySelector('es-roll-editor'))"));
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "again and again" })).ToHaveAttributeAsync("aria-pressed", "true");

        await fingers.RestAsync(At(50, high), At(330, box.Height / 2), () => Expect(page.Locator(".roll-editor-status")).ToContainTextAsync("frame"));
        Assert.InRange(await page.EvaluateAsync<int>("document.querySelector('es-roll-editor').selection.length"), 5, notes + 1);
        var wide = await WideAsync(page);
        await fingers.SpreadAsync((At(180, high), At(220, high)), (At(100, high), At(300, high)));
        Assert.True(await WideAsync(page) > wide * 1.5);
        Assert.Equal(1, await page.EvaluateAsync<double>("visualViewport.scale"));
        Assert.Equal(notes + 1, await NotesAsync(page));
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task Tempo_and_meter_change_further_on_by_keys_alone_and_are_kept()
    {
        await using var visitor = await ComeAsync("marks", Screen.Laptop);
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await desk.Notes.FocusAsync();
        foreach (var key in (string[])["Escape", "Home", "Control+ArrowRight", "Control+ArrowRight", "Control+Enter"])
        {
            await page.Keyboard.PressAsync(key);
        }

        var form = page.GetByTestId("mark-form");
        await Expect(form.GetByLabel("From bar")).ToHaveValueAsync("3");
        await form.GetByLabel("Tempo").FillAsync("1");
        await form.GetByLabel("Tempo").PressAsync("Enter");
        await Expect(form.GetByRole(AriaRole.Alert)).ToContainTextAsync("20 to 300");
        await form.GetByLabel("Tempo").FillAsync("90");
        await form.GetByLabel("Meter").SelectOptionAsync("3/4");
        await form.GetByLabel("Tempo").PressAsync("Enter");
        await Expect(page.GetByTestId("mark")).ToHaveCountAsync(2);
        await form.GetByLabel("From bar").FillAsync("5");
        await form.GetByLabel("Meter").SelectOptionAsync("4/4");
        await form.GetByLabel("Tempo").PressAsync("Enter");
        await Expect(page.GetByTestId("mark")).ToHaveCountAsync(3);
        Assert.Empty(await PageCheck.ViolationsAsync(page));
        await page.GetByTestId("mark-remove").Last.PressAsync("Enter");
        await Expect(page.GetByTestId("mark")).ToHaveCountAsync(2);
        await page.GetByTestId("marks-undo").PressAsync("Enter");
        await Expect(page.GetByTestId("mark")).ToHaveCountAsync(3);
        await page.GetByTestId("marks-done").PressAsync("Enter");

        await desk.SavedAsync();
        await page.ReloadAsync();
        await desk.ReadyAsync();
        Assert.Equal("""[{"tick":3840,"beats":3,"unit":4},{"tick":6720,"beats":4,"unit":4}]""", await page.EvaluateAsync<string>("JSON.stringify(document.querySelector('es-roll-editor').document.meterChanges)"));
        Assert.Equal("[[3840,90]]", await page.EvaluateAsync<string>("JSON.stringify(document.querySelector('es-roll-editor').document.tempoChanges.map(({ tick, tempo }) => [tick, Math.round(tempo)]))"));
        visitor.AssertQuiet();
    }

    private async Task<Visitor> ComeAsync(string stem, Screen screen)
    {
        var contest = await stage.CreateContestAsync(stem);
        await contest.MoveAsync("Open");
        var visitor = await stage.VisitAsync(screen);
        await visitor.Context.AddCookiesAsync(await stage.CookiesAsync(await contest.AddAsync("participant")));
        await (await new Desk(visitor.Page).OpenAsync(contest)).BeginAsync();
        return visitor;
    }

    private static Task<int> NotesAsync(IPage page) => page.EvaluateAsync<int>("document.querySelector('es-roll-editor').document.tracks[0].notes.length");

    private static Task<double> LeftAsync(IPage page) => page.EvaluateAsync<double>("document.querySelector('.roll-editor-scroller').scrollLeft");

    private static Task<double> WideAsync(IPage page) => page.EvaluateAsync<double>("document.querySelector('.roll-editor-scroller').scrollWidth");
}
