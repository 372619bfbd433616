using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Plugins;

/// <summary>A participant and a composer: from the form to music that sounds.</summary>
public sealed class ComposingTests(Stage stage)
{
    [Fact]
    public async Task A_participant_composes_hears_it_and_takes_it_along()
    {
        var contest = await stage.CreateContestAsync("compose");
        await contest.MoveAsync("Open");
        await using var visitor = await stage.VisitAsync(Screen.Phone);
        await visitor.SignInAsync(await contest.AddAsync("participant"));
        var page = visitor.Page;

        await visitor.GoAsync(contest.Page);
        await page.GetByRole(AriaRole.Link, new() { Name = "Composers", Exact = true }).ClickAsync();
        await page.GetByTestId("composer-markov-composer").GetByRole(AriaRole.Link, new() { Name = "Compose something new" }).ClickAsync();
        await page.GetByLabel("Length").FillAsync("4");
        await page.GetByLabel("Seed").FillAsync("20");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compose something new" }).ClickAsync();

        await Expect(page.GetByTestId("job-state")).ToHaveTextAsync("Done");
        var first = await TakeAlongAsync(page);
        Assert.Equal("MThd"u8.ToArray(), first[..4]);
        await HearAsync(page);

        // The same once more gives the same, to the byte.
        var address = page.Url;
        await page.GetByRole(AriaRole.Button, new() { Name = "Make it again" }).ClickAsync();
        await page.WaitForURLAsync(url => url != address);
        await Expect(page.GetByTestId("job-state")).ToHaveTextAsync("Done");
        Assert.Equal(first, await TakeAlongAsync(page));

        // And it can be gone on from.
        await page.GetByRole(AriaRole.Link, new() { Name = "Go on from this" }).ClickAsync();
        await page.GetByTestId("composer-markov-composer").GetByRole(AriaRole.Link, new() { Name = "Continue a piece" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue a piece" }).ClickAsync();
        await Expect(page.GetByTestId("job-state")).ToHaveTextAsync("Done");
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task Without_script_the_form_and_the_job_work()
    {
        var contest = await stage.CreateContestAsync("plain");
        await contest.MoveAsync("Open");
        await using var visitor = await stage.VisitAsync(Screen.Phone);
        await visitor.SignInAsync(await contest.AddAsync("participant"));
        await visitor.Context.RouteAsync("**/dist/*.js", r => r.FulfillAsync(new() { ContentType = "text/javascript", Body = "" }));
        var page = visitor.Page;

        await visitor.GoAsync(contest.Page + "/plugins/try/markov-composer");
        await page.GetByLabel("Tempo").FillAsync("90");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compose something new" }).ClickAsync();
        // Nothing moves by itself here; the state is waited for, since between two pages there is none.
        while (await page.GetByTestId("job-state").TextContentAsync() != "Done")
        {
            await page.GetByRole(AriaRole.Link, new() { Name = "See how far it is" }).ClickAsync();
        }

        await Expect(page.Locator("audio")).ToBeVisibleAsync();
        Assert.Equal("MThd"u8.ToArray(), (await TakeAlongAsync(page))[..4]);
    }

    private static async Task<byte[]> TakeAlongAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("midi").First.ClickAsync());
        return await File.ReadAllBytesAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    // Rendered by the host, and long enough to be music.
    private static async Task HearAsync(IPage page)
    {
        await Expect(page.Locator("es-player")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Play:" }).ClickAsync();
        await page.WaitForFunctionAsync("() => { const a = document.querySelector('audio'); return a.readyState > 2 && a.duration > 3 && a.currentTime > 0; }");
    }
}
