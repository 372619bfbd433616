using EventHost.Tests.Support;

namespace EventHost.Tests.Contests;

/// <summary>Scores: checked, appended, sent once.</summary>
public sealed class ScoreTests(SharedHost host)
{
    private async Task<(Contest Contest, Caller[] Judges, Guid Entry)> JudgingAsync()
    {
        var contest = await host.CreateEventAsync();
        var judges = await contest.AddAsync("judge", 2);
        var person = await contest.AddAsync("participant");
        await contest.MoveAsync("Open");
        var entry = await contest.SubmitAsync(person, "Tune");
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        return (contest, [.. judges], entry);
    }

    [Fact]
    public async Task Every_fault_of_a_score_is_told_at_once()
    {
        var (contest, judges, entry) = await JudgingAsync();
        var values = new Dictionary<string, int> { ["originality"] = 6, ["balance"] = 0, ["loudness"] = 3 };
        (await contest.ScoreAsync(judges[0], entry, values, comment: new string('x', 2001), key: new string('k', 201)))
            .Expect(400, "score_range", "score_missing", "criterion_unknown", "comment_too_long", "idempotency_key");
        (await judges[0].PutAsync($"{contest.Api}/rounds/qualifiers/scores/{entry}", new { values = new { originality = 3.5 } })).Expect(400);
        (await judges[0].PutAsync($"{contest.Api}/rounds/qualifiers/scores/{entry}", new { })).Expect(400, "score_missing");
        (await judges[0].PutAsync($"{contest.Api}/rounds/qualifiers/scores/{entry}", null)).Expect(400);
        (await contest.ScoreAsync(judges[0], entry, 3, "semifinals")).Expect(404, "round_unknown");
        (await contest.ScoreAsync(judges[0], Guid.Empty, 3)).Expect(404, "entry_unknown");
        (await contest.ScoreAsync(judges[0], entry, 3, "finals")).Expect(409, "phase");
        Assert.Equal(0, await DoneAsync(contest, judges[0]));
    }

    [Fact]
    public async Task Only_judges_of_the_event_score()
    {
        var (contest, _, entry) = await JudgingAsync();
        (await contest.ScoreAsync(host.Anonymous(), entry, 3)).Expect(401);
        (await contest.ScoreAsync(host.Organiser, entry, 3)).Expect(403);
        (await contest.ScoreAsync(await (await host.CreateEventAsync()).AddAsync("judge"), entry, 3)).Expect(403);
    }

    [Fact]
    public async Task Revisions_are_appended_and_a_repeated_key_answers_as_before()
    {
        var (contest, judges, entry) = await JudgingAsync();
        var first = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => contest.ScoreAsync(judges[0], entry, 3, key: "a", comment: "Good")));
        Assert.All(first, a => Assert.Equal(1, a.Expect(200).Json.Number("revision")));
        (await contest.ScoreAsync(judges[0], entry, 4, key: "a", comment: "Good")).Expect(422, "idempotency_key_reused");
        Assert.Equal(2, (await contest.ScoreAsync(judges[0], entry, 4, key: "b")).Expect(200).Json.Number("revision"));
        Assert.Equal(1, (await contest.ScoreAsync(judges[0], entry, 3, key: "a", comment: "Good")).Expect(200).Json.Number("revision"));
        Assert.Equal(1, (await contest.ScoreAsync(judges[1], entry, 5, key: "a")).Expect(200).Json.Number("revision"));

        var score = (await judges[0].GetAsync($"{contest.Api}/submissions")).Expect(200).Json.List("entries")[0].At("score");
        Assert.Equal(2, score.Number("revision"));
        Assert.Equal(4, score.At("values").Number("balance"));
        var recorded = (await contest.AuditAsync()).Where(l => l.At("fact").Text("action") == "score.recorded");
        Assert.Equal(3, recorded.Count());
    }

    [Fact]
    public async Task A_key_that_was_used_for_an_entry_is_no_key_for_a_score()
    {
        var (contest, judges, entry) = await JudgingAsync();
        (await contest.ScoreAsync(judges[0], entry, 3, key: "shared")).Expect(200);
        var other = await host.CreateEventAsync();
        (await host.Organiser.PostAsync($"{other.Api}/accounts", new[] { new AccountRow("P", judges[0].UserName, "Judge", "participant", null, null) })).Expect(200);
        await other.MoveAsync("Open");
        (await judges[0].SubmitAsync(other.Slug, Tunes.Tune(1), "Tune", key: "shared")).Expect(422, "idempotency_key_reused");
    }

    [Fact]
    public async Task A_disqualified_entry_is_out_until_it_is_taken_back()
    {
        var (contest, judges, entry) = await JudgingAsync();
        await contest.PublishAsync("live");
        (await contest.ScoreAsync(judges[0], entry, 5)).Expect(200);
        var path = $"{contest.Api}/submissions/{entry}/disqualification";
        (await host.Organiser.PutAsync(path, new { reason = "  " })).Expect(400, "reason");
        (await host.Organiser.PutAsync(path, new { reason = "Not composed by the team." })).Expect(204);
        (await contest.ScoreAsync(judges[0], entry, 4)).Expect(409, "entry_out");
        (await contest.ScoreAsync(judges[1], entry, 4)).Expect(409, "entry_out");
        Assert.Empty((await judges[0].GetAsync($"{contest.Api}/submissions")).Json.List("entries"));
        Assert.Empty((await contest.BoardAsync()).Json.List("entries"));
        (await judges[0].GetAsync($"/api/v1/submissions/{entry}/midi")).Expect(404);
        var shown = (await host.Organiser.GetAsync($"{contest.Api}/submissions")).Json.List("entries")[0];
        Assert.Equal("Not composed by the team.", shown.Text("disqualifiedBecause"));

        (await host.Organiser.DeleteAsync(path)).Expect(204);
        Assert.Single((await contest.BoardAsync()).Json.List("entries"));
        (await contest.ScoreAsync(judges[0], entry, 4)).Expect(200);
    }

    private static async Task<int> DoneAsync(Contest contest, Caller judge) => (await judge.GetAsync($"{contest.Api}/submissions")).Expect(200).Json.Number("done");
}
