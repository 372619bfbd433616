using System.Text.Json;
using EventHost.Tests.Support;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;

namespace EventHost.Tests.Plugins;

/// <summary>Runs of an AI judge over HTTP and the hub, and what the public gets of them.</summary>
public sealed class AiJudgingTests(PluginHost host) : IClassFixture<PluginHost>
{
    [Fact]
    public async Task The_organiser_has_all_entries_judged_and_sees_every_row()
    {
        var (contest, person) = await OpenAsync();
        var (good, bad) = (await contest.SubmitAsync(person, "Good", 1), await contest.SubmitAsync(person, "Bad", 2));
        var stripped = new List<byte[]>();
        host.Plugins.Judging = (order, _) =>
        {
            stripped.Add(order.Midi.ToArray());
            return Task.FromResult<Outcome<AiJudgment>>(stripped.Count == 1 ? host.Plugins.Judged(71.25) : PluginFaults.MusicNotUsable("There is no melody in it."));
        };
        var run = await JudgeAsync(contest);
        Assert.Equal(("finished", 2, 1, 1), (run.Text("state"), run.Number("entries"), run.Number("scored"), run.Number("failed")));
        var detail = (await host.Organiser.GetAsync($"{contest.Api}/ai-judgings/{run.Id()}")).Expect(200).Json;
        Assert.True(detail.At("counts").GetBoolean());
        var rows = detail.List("rows");
        Assert.Equal((1, 71.25, "It sings."), (rows[0].Number("rank"), rows[0].At("score").GetDouble(), rows[0].List("breakdown")[0].Text("sentence")));
        Assert.Equal("There is no melody in it.", rows[1].Text("failure"));
        Assert.Equal(new[] { good, bad }.Order(), rows.Select(r => r.At("submissionId").GetGuid()).Order());
        Assert.Equal(run.Id(), (await host.Organiser.GetAsync($"{contest.Api}/ai-judgings")).Expect(200).Json[0].Id());
        Assert.Equal(["ai-judging.started"], (await contest.AuditAsync()).Select(l => l.At("fact").Text("action")).Where(a => a.StartsWith("ai-judging", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_it_says_is_sealed_until_the_organiser_opens_it_and_never_touches_the_judges_board()
    {
        var (contest, person) = await OpenAsync();
        await contest.SubmitAsync(person, "Tune");
        host.Plugins.Judging = (_, _) => Task.FromResult<Outcome<AiJudgment>>(host.Plugins.Judged(64.5));
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        await JudgeAsync(contest);
        var viewer = host.Anonymous();
        const string Query = "?category=ai-judge";
        var held = (await contest.BoardAsync(viewer, Query)).Expect(200);
        Assert.Empty(held.Json.List("entries"));
        Assert.DoesNotContain("64.5", held.Text);
        await contest.PublishAsync("live");
        Assert.Empty((await contest.BoardAsync(viewer, Query)).Expect(200).Json.List("entries"));
        Assert.DoesNotContain("64.5", (await contest.BoardAsync(viewer)).Expect(200).Text);
        (await viewer.GetAsync($"{contest.Api}/results.csv")).Expect(403, "sealed");

        (await host.Organiser.PostAsync($"{contest.Api}/publication", new { round = "qualifiers", category = "ai-judge", mode = "live" })).Expect(200);
        var open = (await contest.BoardAsync(viewer, Query)).Expect(200).Json;
        Assert.Equal((1, 64.5m, "ai-judge"), (open.List("entries")[0].Number("rank"), open.List("entries")[0].At("points").GetDecimal(), open.Text("category")));
        Assert.Contains("ai-judge,qualifiers,1,no,", (await host.Organiser.GetAsync($"{contest.Api}/results.csv")).Expect(200).Text);
    }

    [Fact]
    public async Task A_new_run_is_on_the_open_board_at_once()
    {
        var (contest, person) = await OpenAsync();
        await contest.SubmitAsync(person, "Tune");
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        (await host.Organiser.PostAsync($"{contest.Api}/publication", new { round = "qualifiers", category = "ai-judge", mode = "live" })).Expect(200);
        Assert.Contains("No AI judge", (await contest.BoardAsync(query: "?category=ai-judge")).Expect(200).Json.Text("reason"));
        host.Plugins.Judging = (_, _) => Task.FromResult<Outcome<AiJudgment>>(host.Plugins.Judged(33));
        await JudgeAsync(contest);
        Assert.Equal(33, (await contest.BoardAsync(query: "?category=ai-judge")).Expect(200).Json.List("entries")[0].At("points").GetDecimal());
    }

    [Fact]
    public async Task It_is_cancelled_and_watched_by_organisers_alone()
    {
        var (contest, person) = await OpenAsync();
        await contest.SubmitAsync(person, "Tune");
        var begun = new TaskCompletionSource();
        host.Plugins.Judging = async (_, cancellation) =>
        {
            begun.TrySetResult();
            await Task.Delay(Timeout.Infinite, cancellation);
            return host.Plugins.Judged(1);
        };
        var run = (await host.Organiser.PostAsync($"{contest.Api}/ai-judgings", new { plugin = "ear" })).Expect(202);
        Assert.Equal($"{contest.Api}/ai-judgings/{run.Json.Id()}", run.Headers.Location!.ToString());
        await begun.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        (await host.Organiser.PostAsync($"{contest.Api}/ai-judgings", new { plugin = "ear" })).Expect(409, "judging_at_work");
        (await host.Organiser.PostAsync($"{contest.Api}/ai-judgings", new { plugin = "maker" })).Expect(400, "plugin_kind");
        await using var hub = await HubClient.ConnectAsync(host, person, hub: "jobs");
        await Assert.ThrowsAsync<HubRefusal>(() => hub.InvokeAsync("WatchJudging", run.Json.Id()));
        Assert.Equal("cancelled", (await host.Organiser.DeleteAsync($"{contest.Api}/ai-judgings/{run.Json.Id()}")).Expect(200).Json.Text("state"));
        host.Plugins.Judging = (_, _) => Task.FromResult<Outcome<AiJudgment>>(host.Plugins.Judged(50));
        Assert.Equal("finished", (await JudgeAsync(contest)).Text("state"));
    }

    // What one test has the judge say is no other test's business.
    private async Task<(Contest Contest, Caller Participant)> OpenAsync()
    {
        var (contest, person) = await host.OpenEventAsync();
        await contest.AddAsync("judge");
        host.Plugins.JudgeHash = contest.Slug;
        return (contest, person);
    }

    private async Task<JsonElement> JudgeAsync(Contest contest)
    {
        await using var hub = await HubClient.ConnectAsync(host, host.Organiser, hub: "jobs");
        var run = (await host.Organiser.PostAsync($"{contest.Api}/ai-judgings", new { plugin = "ear" })).Expect(202).Json;
        var now = await hub.InvokeAsync("WatchJudging", run.Id());
        return PluginHost.IsOver(now) ? now : await hub.NextProgressAsync(PluginHost.IsOver);
    }
}
