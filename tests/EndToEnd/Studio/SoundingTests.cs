using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Studio;

/// <summary>What is played on the page is truly heard, recorded, and taken along.</summary>
public sealed class SoundingTests(Stage stage)
{
    [Fact]
    public async Task The_piece_sounds_and_a_key_has_its_pitch()
    {
        await using var visitor = await ComeAsync("sounds");
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await desk.BeginAsync();
        await page.Locator("body").PressAsync("Space");
        await page.WaitForFunctionAsync("() => window.heard().level > 0.01");
        await Expect(page.GetByTestId("place")).Not.ToHaveTextAsync("1.1");
        await page.Locator("body").PressAsync("Space");
        await page.WaitForFunctionAsync("() => window.heard().level < 0.001");

        await page.GetByTestId("record-toggle").ClickAsync();
        var key = page.Locator("[data-pitch='69']");
        await key.FocusAsync();
        await page.Keyboard.DownAsync("Enter");
        await page.WaitForFunctionAsync("() => { const { level, frequency } = window.heard(); return level > 0.005 && Math.abs(frequency / 440 - Math.round(frequency / 440)) < 0.02 && frequency > 400; }");
        await page.Keyboard.UpAsync("Enter");
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task What_is_played_on_the_computers_keys_becomes_a_version()
    {
        await using var visitor = await ComeAsync("record");
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await page.GetByTestId("start-play").ClickAsync();
        await page.GetByLabel("Count-in").SelectOptionAsync(new SelectOptionValue { Label = "None" });
        await page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true }).ClickAsync();
        await Expect(page.GetByTestId("place")).Not.ToHaveTextAsync("1.1");
        foreach (var key in (string[])["a", "s", "d", "f"])
        {
            await page.Keyboard.PressAsync(key, new() { Delay = 120 });
        }

        // What stops the sound ends the take as well.
        await page.GetByTestId("play").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep it" }).ClickAsync();
        await Expect(desk.Versions).ToHaveCountAsync(1);
        await Expect(desk.Versions.First).ToHaveAttributeAsync("data-kind", "recorded");
        Assert.Equal(4, await desk.NotesAsync());
        await desk.SavedAsync();

        // And the roll can be written in again.
        await desk.AddNoteAsync();
        Assert.Equal(5, await desk.NotesAsync());
        visitor.AssertQuiet();
    }

    [Theory]
    [InlineData(360, 740)]
    [InlineData(740, 360)]
    [InlineData(640, 360)]
    public async Task On_a_small_phone_the_keys_are_seen_whole_before_the_take_and_during_it(int width, int height)
    {
        await using var visitor = await ComeAsync("keys", new Screen($"{width}", width, height, Touch: true));
        var page = visitor.Page;
        await page.GetByTestId("start-play").ClickAsync();
        var record = page.GetByRole(AriaRole.Button, new() { Name = "Record", Exact = true });
        await Expect(record).ToBeInViewportAsync(new() { Ratio = 1 });
        await AssertKeyFreeAsync(page);
        await record.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).First).ToBeVisibleAsync();
        await AssertKeyFreeAsync(page);
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task A_file_comes_in_and_goes_out_also_without_a_connection_and_a_bad_one_is_told()
    {
        await using var visitor = await ComeAsync("files");
        var (page, desk) = (visitor.Page, new Desk(visitor.Page));
        await page.GetByTestId("midi-file").SetInputFilesAsync(new FilePayload { Name = "song.mid", MimeType = "audio/midi", Buffer = "RIFF, no music"u8.ToArray() });
        await Expect(page.GetByTestId("start")).ToContainTextAsync("Export your music as a Standard MIDI File");
        await page.GetByTestId("midi-file").SetInputFilesAsync(HostProgram.Composition("reels.jigs-keshatmidnight.mid"));
        await Expect(desk.Versions).ToHaveCountAsync(1);
        await desk.SavedAsync();

        await visitor.Context.SetOfflineAsync(true);
        await page.GetByTestId("export").ClickAsync();
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("export-midi").ClickAsync());
        var bytes = await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal("MThd"u8.ToArray(), bytes[..4]);
        Assert.EndsWith(".mid", download.SuggestedFilename, StringComparison.Ordinal);
        visitor.Forgive();
    }

    // The white key's lower end is where a thumb plays: nothing may lie over it, and it must be on the screen. What switches
    // the parts stands at the screen's foot.
    private static Task AssertKeyFreeAsync(IPage page) => page.WaitForFunctionAsync(
        "() => { const key = document.querySelector('[data-pitch=\"60\"]'), box = key?.getBoundingClientRect(); return key && document.elementFromPoint(box.left + box.width / 2, box.bottom - 3) === key && Math.abs(document.querySelector('.studio-tabs').getBoundingClientRect().bottom - innerHeight) < 2; }");

    private async Task<Visitor> ComeAsync(string stem, Screen? screen = null)
    {
        var contest = await stage.CreateContestAsync(stem);
        await contest.MoveAsync("Open");
        var visitor = await stage.VisitAsync(screen);
        await visitor.Context.AddInitScriptAsync(Ear.Script);
        await visitor.Context.AddCookiesAsync(await stage.CookiesAsync(await contest.AddAsync("participant")));
        await new Desk(visitor.Page).OpenAsync(contest);
        return visitor;
    }
}
