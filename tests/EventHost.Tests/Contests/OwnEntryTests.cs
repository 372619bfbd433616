using EventHost.Tests.Support;

namespace EventHost.Tests.Contests;

/// <summary>Entries: whose they are, how many, and sent once.</summary>
public sealed class OwnEntryTests(SharedHost host)
{
    [Fact]
    public async Task Others_can_neither_see_nor_change_an_entry()
    {
        var (contest, owner) = await host.OpenEventAsync();
        var entry = await contest.SubmitAsync(owner, "Mine");
        var judge = await contest.AddAsync("judge");
        foreach (var other in new[] { await contest.AddAsync("participant"), judge, await (await host.CreateEventAsync()).AddAsync("organiser") })
        {
            Assert.Equal(404, (await other.GetAsync($"/api/v1/submissions/{entry}/midi")).Code);
            Assert.Equal(404, (await other.GetAsync($"/api/v1/submissions/{entry}/audio")).Code);
            Assert.Equal(404, (await other.DeleteAsync($"/api/v1/submissions/{entry}")).Code);
            Assert.True((await other.ReplaceAsync(entry, Tunes.Tune(2), "Stolen")).Code is 403 or 404);
        }

        (await host.Anonymous().GetAsync($"/api/v1/submissions/{entry}/midi")).Expect(404);
        (await host.Organiser.GetAsync($"/api/v1/submissions/{entry}/midi")).Expect(200);
    }

    [Fact]
    public async Task A_team_shares_its_slots_when_the_event_says_so()
    {
        var (contest, _) = await host.OpenEventAsync(kit => kit.Change("event.json", "\"entriesPer\": \"account\"", "\"entriesPer\": \"team\""));
        var mates = await contest.AddAsync("participant", 2, "The Borrowed Chords");
        var entry = await contest.SubmitAsync(mates[0], "One", 1);
        await contest.SubmitAsync(mates[1], "Two", 2);
        await contest.SubmitAsync(mates[0], "Three", 3);
        (await mates[1].SubmitAsync(contest.Slug, Tunes.Tune(4), "Four")).Expect(409, "limit");
        (await mates[1].GetAsync($"/api/v1/submissions/{entry}/midi")).Expect(200);
    }

    [Fact]
    public async Task Lists_are_found_by_prefix_and_come_in_pages()
    {
        var (contest, first) = await host.OpenEventAsync();
        var second = await contest.AddAsync("participant");
        await contest.SubmitAsync(first, "Alpha", 1);
        await contest.SubmitAsync(first, "Beta", 2);
        await contest.SubmitAsync(second, "Alpha", 3);
        Assert.Equal(["Alpha", "Beta"], await TitlesAsync(first, contest, ""));
        Assert.Equal(["Alpha", "Alpha", "Beta"], await TitlesAsync(host.Organiser, contest, ""));
        Assert.Equal(["Alpha", "Beta"], await TitlesAsync(host.Organiser, contest, $"?prefix={Uri.EscapeDataString($"#{contest.Slug}-{first.UserName}-")}"));
        Assert.Equal(["Alpha"], await TitlesAsync(first, contest, $"?prefix={Uri.EscapeDataString($"#{contest.Slug}-{first.UserName}-a")}"));
        Assert.Empty(await TitlesAsync(host.Organiser, contest, "?mine=true"));
        var page = (await host.Organiser.GetAsync($"{contest.Api}/submissions?page=2&pageSize=2")).Expect(200).Json;
        Assert.Equal((3, 2, 1), (page.Number("total"), page.Number("page"), page.List("entries").Count));
    }

    [Fact]
    public async Task Two_hundred_at_once_never_exceed_the_limit()
    {
        var (contest, participant) = await host.OpenEventAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => participant.SubmitAsync(contest.Slug, Tunes.Tune(i), $"Tune{i}")));
        Assert.Equal(3, answers.Count(a => a.Code == 201));
        Assert.All(answers.Where(a => a.Code != 201), a => a.Expect(409, "limit"));
        Assert.Equal([1, 2, 3], answers.Where(a => a.Code == 201).Select(a => a.Json.Number("slot")).Order());
        Assert.Equal(3, await CountAsync(contest));
    }

    [Fact]
    public async Task The_same_key_gives_the_same_answer_and_makes_one_entry()
    {
        var (contest, participant) = await host.OpenEventAsync();
        var file = Tunes.Tune(1);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => participant.SubmitAsync(contest.Slug, file, "Once", key: "key-1")));
        Assert.Single(answers.Select(a => a.Expect(201).Text).Distinct());
        (await participant.SubmitAsync(contest.Slug, file, "Twice", key: "key-1")).Expect(422, "idempotency_key_reused");
        (await participant.SubmitAsync(contest.Slug, Tunes.Tune(2), "Once", key: "key-1")).Expect(422, "idempotency_key_reused");
        (await participant.SubmitAsync(contest.Slug, Tunes.Tune(2), "Other", key: new string('k', 201))).Expect(400, "idempotency_key");
        var other = await contest.AddAsync("participant");
        (await other.SubmitAsync(contest.Slug, Tunes.Tune(3), "Mine", key: "key-1")).Expect(201);
        await contest.MoveAsync("Closed");
        Assert.Equal(answers[0].Text, (await participant.SubmitAsync(contest.Slug, file, "Once", key: "key-1")).Expect(201).Text);
    }

    private async Task<int> CountAsync(Contest contest) => (await host.Organiser.GetAsync($"{contest.Api}/submissions")).Expect(200).Json.Number("total");

    private static async Task<IEnumerable<string>> TitlesAsync(Caller caller, Contest contest, string query) =>
        (await caller.GetAsync($"{contest.Api}/submissions{query}")).Expect(200).Json.List("entries").Select(e => e.Text("title")).Order();
}
