using EndToEnd.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EndToEnd.Plugins;

/// <summary>A team's plugin: handed in, let in, used, switched off and on.</summary>
public sealed class TeamPluginTests(Stage stage)
{
    private const string Id = "rowing-motifs";

    [Fact]
    public async Task A_team_uploads_the_organiser_lets_it_in_and_it_composes()
    {
        var contest = await stage.CreateContestAsync("bring");
        await contest.MoveAsync("Open");
        await using var team = await stage.VisitAsync(Screen.Phone);
        await team.SignInAsync(await contest.AddAsync("participant"));
        await using var organiser = await stage.VisitAsync();
        await organiser.SignInAsync("organiser", HostProcess.OrganiserPassword);

        await UploadAsync(team, contest, TeamPlugin.Zip(Id, "Rowing motifs"));
        await Expect(team.Page.GetByTestId("plugin-uploaded")).ToContainTextAsync("Rowing motifs 1.0.0 is in");
        await Expect(team.Page.GetByTestId($"upload-{Id}-1.0.0")).ToContainTextAsync("With the organiser");
        await Expect(team.Page.GetByTestId($"composer-{Id}")).ToHaveCountAsync(0);

        await LetInAsync(organiser, contest);
        await team.GoAsync(contest.Page + "/plugins");
        await Expect(team.Page.GetByTestId($"upload-{Id}-1.0.0")).ToContainTextAsync("Let in");
        await team.Page.GetByTestId($"composer-{Id}").GetByRole(AriaRole.Link).First.ClickAsync();
        await team.Page.GetByTestId("compose").GetByRole(AriaRole.Button).ClickAsync();
        await Expect(team.Page.GetByTestId("job-state")).ToHaveTextAsync("Done");
        await Expect(team.Page.GetByTestId("result-1")).ToBeVisibleAsync();

        await SwitchAsync(organiser, contest, "Disable", "Switched off");
        await team.GoAsync(contest.Page + "/plugins");
        await Expect(team.Page.GetByTestId($"composer-{Id}")).ToHaveCountAsync(0);
        await SwitchAsync(organiser, contest, "Enable", "Ready");
        await team.GoAsync(contest.Page + "/plugins");
        await Expect(team.Page.GetByTestId($"composer-{Id}")).ToBeVisibleAsync();
        team.AssertQuiet();
        organiser.AssertQuiet();
    }

    [Fact]
    public async Task What_is_no_plugin_is_refused_with_every_fault_and_a_refused_one_with_its_reason()
    {
        var contest = await stage.CreateContestAsync("refuse");
        await contest.MoveAsync("Open");
        await using var team = await stage.VisitAsync();
        await team.SignInAsync(await contest.AddAsync("participant"));
        await using var organiser = await stage.VisitAsync();
        await organiser.SignInAsync("organiser", HostProcess.OrganiserPassword);

        team.Expected.UnionWith([400, 415, 422]);
        await UploadAsync(team, contest, "no zip at all"u8.ToArray());
        await Expect(team.Page.Locator("[data-result] .notice.is-danger")).ToContainTextAsync("It was not taken in.");

        await UploadAsync(team, contest, TeamPlugin.Zip("too-loud", "Too loud"));
        await Expect(team.Page.GetByTestId("plugin-uploaded")).ToBeVisibleAsync();
        await organiser.GoAsync(contest.Page + "/console/plugins");
        var card = organiser.Page.GetByTestId("upload-too-loud");
        await card.Locator("summary", new() { HasText = "Refuse it" }).ClickAsync();
        await card.GetByLabel("Reason").FillAsync("Softer, please.");
        await card.GetByRole(AriaRole.Button, new() { Name = "Refuse Too loud" }).ClickAsync();
        await Expect(organiser.Page.GetByTestId("told")).ToContainTextAsync("is refused");
        await team.GoAsync(contest.Page + "/plugins");
        await Expect(team.Page.GetByTestId("upload-too-loud-1.0.0")).ToContainTextAsync("Softer, please.");
        organiser.AssertQuiet();
    }

    private static async Task UploadAsync(Visitor team, Contest contest, byte[] zip)
    {
        await team.GoAsync(contest.Page + "/plugins");
        await team.Page.GetByLabel("Your plugin's folder as a zip").SetInputFilesAsync(new FilePayload { Name = "plugin.zip", MimeType = "application/zip", Buffer = zip });
        await team.Page.GetByRole(AriaRole.Button, new() { Name = "Upload it" }).ClickAsync();
    }

    private static async Task LetInAsync(Visitor organiser, Contest contest)
    {
        await organiser.GoAsync(contest.Page + "/console/plugins");
        var card = organiser.Page.GetByTestId($"upload-{Id}");
        await card.Locator("summary", new() { HasText = "Let it in" }).ClickAsync();
        await card.GetByLabel("Memory, MB").FillAsync("300");
        await card.GetByRole(AriaRole.Button, new() { Name = "Let Rowing motifs in" }).ClickAsync();
        await Expect(organiser.Page.GetByTestId("told")).ToContainTextAsync("Rowing motifs 1.0.0 is let in");
        await Expect(CardOf(organiser).GetByTestId("state")).ToHaveTextAsync("Ready");
        await Expect(CardOf(organiser)).ToContainTextAsync("300 MB memory");
    }

    private static async Task SwitchAsync(Visitor organiser, Contest contest, string button, string state)
    {
        await organiser.GoAsync(contest.Page + "/console/plugins");
        await CardOf(organiser).GetByRole(AriaRole.Button, new() { Name = $"{button}: Rowing motifs" }).ClickAsync();
        await Expect(organiser.Page.GetByTestId("told")).ToContainTextAsync("Rowing motifs");
        await Expect(CardOf(organiser).GetByTestId("state")).ToHaveTextAsync(state);
    }

    private static ILocator CardOf(Visitor organiser) => organiser.Page.GetByTestId($"plugin-dropped:{Id}");
}
