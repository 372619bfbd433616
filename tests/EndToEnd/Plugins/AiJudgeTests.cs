using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Plugins;

/// <summary>An AI judge's run at the console, and its board apart from the humans'.</summary>
public sealed class AiJudgeTests(Stage stage)
{
    [Fact]
    public async Task An_AI_judge_scores_the_entries_and_its_board_is_published_by_itself()
    {
        var contest = await stage.CreateContestAsync("machine");
        await contest.MoveAsync("Open");
        var api = await contest.ApiOfAsync(await contest.AddAsync("participant"));
        foreach (var n in Enumerable.Range(1, 3))
        {
            await contest.SubmitAsync(api, $"Tune{n}", Tune.Of(n, bars: 8));
        }

        await contest.AddAsync("judge");
        await contest.MoveAsync("Closed", "Qualifiers");
        await using var organiser = await stage.VisitAsync();
        await organiser.SignInAsync("organiser", HostProcess.OrganiserPassword);
        var page = organiser.Page;

        await organiser.GoAsync(contest.Page + "/console/ai-judge");
        await page.GetByLabel("Pitch distribution").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Judge 3 entries" }).ClickAsync();
        await Expect(page.GetByTestId("job-state")).ToHaveTextAsync("Done");
        await Expect(page.Locator("[data-testid=judging-rows] tbody tr")).ToHaveCountAsync(3);
        await page.GetByText("Reasons").First.ClickAsync();
        await Expect(page.Locator(".judging-parts").First).ToBeVisibleAsync();

        var csv = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "ai-judge.csv" }).ClickAsync());
        var lines = await File.ReadAllLinesAsync(await csv.PathAsync(), TestContext.Current.CancellationToken);
        Assert.Equal(4, lines.Length);
        Assert.StartsWith("1,", lines[1], StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "Boards of the AI judge" }).ClickAsync();
        await page.GetByTestId("set-qualifiers-Live-ai-judge").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.GetByTestId("board-qualifiers-ai-judge").GetByTestId("board-mode")).ToHaveTextAsync("Live");
        await Expect(page.GetByTestId("board-qualifiers").GetByTestId("board-mode")).Not.ToHaveTextAsync("Live");

        await using var audience = await stage.VisitAsync(Screen.Phone);
        await audience.GoAsync(contest.Page);
        await audience.Page.GetByRole(AriaRole.Link, new() { Name = "The AI judge" }).ClickAsync();
        await Expect(audience.Page.GetByText("Tune1", new() { Exact = true }).First).ToBeVisibleAsync();
        organiser.AssertQuiet();
        audience.AssertQuiet();
    }
}
