using System.Globalization;
using System.Text.Json;
using EventHost.Tests.Support;

namespace EventHost.Tests.Plugins;

/// <summary>A judge hears of an entry the same bars in the console as at the command line.</summary>
public sealed class SameScoreTests(ResidentHost host) : IClassFixture<ResidentHost>
{
    private const string Judge = "pitch-distribution-judge";

    [Theory]
    [InlineData(null)]
    [InlineData(6)]
    [InlineData(17)]
    public async Task The_console_and_the_command_give_an_entry_the_same_score(int? fromBar)
    {
        // A chromatic scale that goes on through 18 bars, so that other bars have other notes.
        var tune = Tunes.Tune(7, bars: 18, text: "By team07");
        var console = await InConsoleAsync(tune, fromBar);

        var command = await AtCommandAsync(tune, "--first-bar", (fromBar ?? 1).ToString(CultureInfo.InvariantCulture));
        Assert.Equal(console.GetProperty("score").GetRawText(), command.GetProperty("score").GetRawText());
        Assert.Equal(console.Text("explanation"), command.Text("explanation"));
        Assert.Equal(Parts(console), Parts(command));
        Assert.NotEqual(Parts(console), Parts(await AtCommandAsync(tune, "--whole")));
    }

    private static IEnumerable<(string Name, string Value, string Sentence)> Parts(JsonElement judgment) =>
        judgment.List("breakdown").Select(p => (p.Text("name"), p.GetProperty("value").GetRawText(), p.Text("sentence"))).ToList();

    private async Task<JsonElement> InConsoleAsync(byte[] tune, int? fromBar)
    {
        await host.WhenSettledAsync();
        var (contest, person) = await host.OpenEventAsync();
        (await person.SubmitAsync(contest.Slug, tune, "Tune", fromBar: fromBar)).Expect(201);
        await using var hub = await HubClient.ConnectAsync(host, host.Organiser, hub: "jobs");
        var run = (await host.Organiser.PostAsync($"{contest.Api}/ai-judgings", new { plugin = Judge })).Expect(202).Json;
        var now = await hub.InvokeAsync("WatchJudging", run.Id());
        Assert.Equal("finished", (PluginHost.IsOver(now) ? now : await hub.NextProgressAsync(PluginHost.IsOver)).Text("state"));
        return Assert.Single((await host.Organiser.GetAsync($"{contest.Api}/ai-judgings/{run.Id()}")).Expect(200).Json.List("rows"));
    }

    private async Task<JsonElement> AtCommandAsync(byte[] tune, params string[] options)
    {
        using var folder = new TempFolder();
        var file = Path.Combine(folder.Path, "tune.mid");
        await File.WriteAllBytesAsync(file, tune);
        var run = await HostProcess.RunAsync(["judge", "--data", host.DataFolder, "--plugin", Judge, "--format", "json", .. options, file]);
        Assert.True(run.Status == 0, run.Output);
        using var json = JsonDocument.Parse(run.Output[run.Output.IndexOf('{', StringComparison.Ordinal)..]);
        return Assert.Single(json.RootElement.Clone().List("files"));
    }
}
