using System.Diagnostics;
using System.IO.Compression;
using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Plugins;

/// <summary>A student's own laptop: from the page's address to its first song.</summary>
public sealed class LaptopTests(Stage stage)
{
    [Fact]
    public async Task From_the_page_s_address_to_the_first_song_heard()
    {
        var contest = await stage.CreateContestAsync("laptop");
        Terminal.NeedsPython();
        await contest.MoveAsync("Open");
        var person = await contest.AddAsync("participant");
        await using var visitor = await stage.VisitAsync();
        var page = visitor.Page;
        var folder = Directory.CreateTempSubdirectory("eventsuite-student-").FullName;
        var watch = Stopwatch.StartNew();
        try
        {
            await visitor.SignInAsync(person);
            await visitor.GoAsync(contest.Page + "/plugins");
            await Expect(page.GetByTestId("laptop-join").GetByText("without HTTPS")).ToBeVisibleAsync();
            await Expect(page.GetByRole(AriaRole.Img, new() { Name = "Opens this page on another device" })).ToBeVisibleAsync();
            var download = await page.RunAndWaitForDownloadAsync(() => page.GetByTestId("starter-kit").ClickAsync());
            Assert.Equal("starter-kit.zip", download.SuggestedFilename);
            await ZipFile.ExtractToDirectoryAsync(await download.PathAsync(), folder, TestContext.Current.CancellationToken);

            // Only the browser knows the host's name on the network here.
            var kit = Path.Combine(folder, "starter-kit");
            var invitation = Path.Combine(kit, "join.json");
            var text = await File.ReadAllTextAsync(invitation, TestContext.Current.CancellationToken);
            Assert.Contains(stage.Host.NetworkAddress, text, StringComparison.Ordinal);
            await File.WriteAllTextAsync(invitation, text.Replace(stage.Host.NetworkAddress, stage.Host.Address, StringComparison.Ordinal), TestContext.Current.CancellationToken);
            await using var terminal = Terminal.Run(kit, "plugin.py", "--join");

            // It comes by itself, without loading the page again.
            var card = page.GetByTestId($"composer-{person.UserName}.motif-composer");
            await Expect(card.GetByText("Ready")).ToBeVisibleAsync();
            await card.GetByRole(AriaRole.Link, new() { Name = "Compose something new" }).ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Compose something new" }).ClickAsync();
            await Expect(page.GetByTestId("job-state")).ToHaveTextAsync("Done");
            await page.GetByRole(AriaRole.Button, new() { Name = "Play:" }).ClickAsync();
            await page.WaitForFunctionAsync("() => { const a = document.querySelector('audio'); return a.readyState > 2 && a.duration > 3 && a.currentTime > 0; }");
            TestContext.Current.TestOutputHelper?.WriteLine($"From the page's address to the song: {watch.Elapsed.TotalSeconds:0.0} s, the machine's part.");

            Assert.Contains("done in", terminal.Words, StringComparison.Ordinal);
            visitor.AssertQuiet();
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task A_token_is_shown_once_and_ended_by_a_button()
    {
        var contest = await stage.CreateContestAsync("token");
        await using var visitor = await stage.VisitAsync(Screen.Phone);
        await visitor.SignInAsync(await contest.AddAsync("participant"));
        var page = visitor.Page;
        await visitor.GoAsync(contest.Page + "/plugins");
        await page.GetByText("Tokens for plugins of your own").ClickAsync();
        await page.GetByLabel("Which laptop is it for?").FillAsync("the blue one");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a token" }).ClickAsync();
        var token = await page.GetByTestId("token").TextContentAsync();
        Assert.StartsWith("esp-", token, StringComparison.Ordinal);
        Assert.Equal(0, await visitor.OverflowAsync());

        await visitor.GoAsync(contest.Page + "/plugins");
        Assert.DoesNotContain(token!, await page.ContentAsync(), StringComparison.Ordinal);
        await Expect(page.GetByTestId("tokens")).ToContainTextAsync("the blue one");
        await page.GetByRole(AriaRole.Button, new() { Name = "End the token the blue one" }).ClickAsync();
        await Expect(page.GetByTestId("tokens")).ToHaveCountAsync(0);
        visitor.AssertQuiet();
    }

    [Fact]
    public async Task The_organiser_lets_others_use_a_laptop()
    {
        var contest = await stage.CreateContestAsync("lend");
        Terminal.NeedsPython();
        await contest.MoveAsync("Open");
        var people = await contest.AddAsync("participant", 2);
        var owner = await contest.ApiOfAsync(people[0]);
        var token = (await owner.PostAsync($"/api/v1/events/{contest.Slug}/remote-tokens", new { })).GetProperty("token").GetString()!;
        var kit = Path.Combine(HostProgram.Folder, "starter-kit");
        await using var terminal = Terminal.Run(kit, "-B", "plugin.py", "--join", stage.Host.Address, "--token", token);

        await using var other = await stage.VisitAsync();
        await other.SignInAsync(people[1]);
        await using var organiser = await stage.VisitAsync();
        await organiser.SignInAsync("organiser", HostProcess.OrganiserPassword);
        await organiser.GoAsync(contest.Page + "/console/plugins");
        var id = $"{people[0].UserName}.motif-composer";
        var card = organiser.Page.GetByTestId($"plugin-remote:{id}");
        await Expect(card.GetByTestId("state")).ToHaveTextAsync("Ready");
        await Expect(card).ToContainTextAsync("Only ");
        await Expect(card).ToContainTextAsync("ms there and back");

        await other.GoAsync(contest.Page + "/plugins");
        await Expect(other.Page.GetByTestId("composer-markov-composer")).ToBeVisibleAsync();
        await Expect(other.Page.GetByTestId($"composer-{id}")).ToHaveCountAsync(0);
        await card.GetByRole(AriaRole.Button, new() { Name = "Let others use it" }).ClickAsync();
        await Expect(card.GetByRole(AriaRole.Button, new() { Name = "Only its team" })).ToBeVisibleAsync();
        await Expect(other.Page.GetByTestId($"composer-{id}")).ToBeVisibleAsync();
        organiser.AssertQuiet();
        other.AssertQuiet();
    }
}
