using EndToEnd.Support;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Boards;

/// <summary>A power cut at the host: boards come back by themselves, and what was acknowledged is there.</summary>
public sealed class ReconnectTests(Stage stage)
{
    [Fact]
    public async Task A_board_that_is_open_comes_back_when_the_host_does()
    {
        _ = stage.Browser;
        await using var host = new HostProcess();
        await host.StartAsync();
        var contest = await PrepareAsync(host);
        var entry = await contest.SubmitAsync(await contest.ApiOfAsync(await contest.AddAsync("participant")), "Comeback");
        var judge = await contest.AddAsync("judge");
        await contest.MoveAsync("Closed", "Qualifiers");
        await contest.PublishAsync("live");

        await using var visitor = await Visitor.ComeAsync(stage.Browser, host.Address, Screen.Phone);
        await visitor.GoAsync(contest.Page);
        var status = visitor.Page.Locator("[data-live]");
        await Expect(status).ToContainTextAsync("Live.");
        await visitor.Page.EvaluateAsync("window.stayed = true");
        await contest.ScoreAsync(await contest.ApiOfAsync(judge), entry, 4);
        await Expect(visitor.Page.Locator(".board-points b")).ToHaveTextAsync("12");

        await host.KillAsync();
        await Expect(status).ToContainTextAsync("Reconnecting");
        await host.StartAsync();
        await Expect(status).ToContainTextAsync("Live.", new() { Timeout = 60_000 });
        await contest.ScoreAsync(await contest.ApiOfAsync(judge), entry, 5);
        await Expect(visitor.Page.Locator(".board-points b")).ToHaveTextAsync("15");
        Assert.True(await visitor.Page.EvaluateAsync<bool>("window.stayed === true"), "The page was loaded anew.");
    }

    private static async Task<Contest> PrepareAsync(HostProcess host)
    {
        var organiser = await Api.SignInAsync(host.Address, "organiser", HostProcess.OrganiserPassword);
        await organiser.CreateEventAsync("comeback", "The Comeback");
        var contest = new Contest(organiser, "comeback");
        await contest.MoveAsync("Open");
        return contest;
    }
}
