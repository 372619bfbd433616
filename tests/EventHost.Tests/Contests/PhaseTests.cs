using EventHost.Tests.Support;

namespace EventHost.Tests.Contests;

/// <summary>Phases, moved by hand.</summary>
public sealed class PhaseTests(SharedHost host)
{
    private static Task<Answer> MoveAsync(Contest contest, string phase, bool force = false) =>
        contest.Organiser.PostAsync($"{contest.Api}/phase", new { phase, force });

    [Fact]
    public async Task Everything_that_stands_in_the_way_is_told_and_force_goes_only_past_what_can_wait()
    {
        var contest = await host.CreateEventAsync();
        (await MoveAsync(contest, "Qualifiers", force: true)).Expect(409, "not_next");
        (await MoveAsync(contest, "Draft", force: true)).Expect(409, "same_phase");
        (await MoveAsync(contest, "Encore")).Expect(400, "phase_unknown");
        (await MoveAsync(contest, "1")).Expect(400, "phase_unknown");
        (await MoveAsync(contest, "Open")).Expect(409, "no_participants");
        (await MoveAsync(contest, "Open", force: true)).Expect(200);
        (await MoveAsync(contest, "Draft")).Expect(200);
        (await MoveAsync(contest, "Open", force: true)).Expect(200);
        (await MoveAsync(contest, "Closed")).Expect(200);
        (await MoveAsync(contest, "Qualifiers", force: true)).Expect(409, "no_judges", "no_entries");
    }

    [Fact]
    public async Task Later_phases_want_scores_and_do_not_go_back_over_them()
    {
        var contest = await host.CreateEventAsync();
        var judges = await contest.AddAsync("judge", 2);
        var person = await contest.AddAsync("participant");
        await contest.MoveAsync("Open");
        var entry = await contest.SubmitAsync(person, "Tune");
        (await MoveAsync(contest, "Draft", force: true)).Expect(409, "has_entries");
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        (await MoveAsync(contest, "Finals", force: true)).Expect(409, "no_ranking");
        (await contest.ScoreAsync(judges[0], entry, 3)).Expect(200);
        (await MoveAsync(contest, "Closed", force: true)).Expect(409, "has_scores");
        (await MoveAsync(contest, "Finals")).Expect(409, "scores_missing");
        (await MoveAsync(contest, "Finals", force: true)).Expect(200);
        (await contest.ScoreAsync(judges[1], entry, 3)).Expect(409, "phase");
        (await MoveAsync(contest, "Ceremony", force: true)).Expect(409, "no_final_scores");
        (await contest.ScoreAsync(judges[0], entry, 3, "finals")).Expect(200);
        (await MoveAsync(contest, "Ceremony", force: true)).Expect(200);
        (await MoveAsync(contest, "Published")).Expect(200);
        (await MoveAsync(contest, "Ceremony", force: true)).Expect(409, "published");
        var moves = (await contest.AuditAsync()).Select(l => l.At("fact")).Where(f => f.Text("action") == "phase.moved").ToList();
        Assert.Equal(["Open", "Closed", "Qualifiers", "Finals", "Ceremony", "Published"], moves.Select(f => f.Text("subject")));
        Assert.Contains("scores_missing", moves[3].Text("detail"));
    }

    [Fact]
    public async Task Only_finalists_are_heard_in_the_finals_and_ties_at_the_cut_go_on_together()
    {
        var contest = await host.CreateEventAsync(kit => kit.Change("event.json", "\"finalists\": 15", "\"finalists\": 2"));
        var judge = await contest.AddAsync("judge");
        var people = await contest.AddAsync("participant", 4);
        await contest.MoveAsync("Open");
        var entries = await Task.WhenAll(people.Select((p, i) => contest.SubmitAsync(p, "Tune", i)));
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        foreach (var (entry, score) in entries.Zip([5, 3, 3, 1]))
        {
            (await contest.ScoreAsync(judge, entry, score)).Expect(200);
        }

        await contest.MoveAsync("Finals", force: false);
        var list = (await judge.GetAsync($"{contest.Api}/submissions")).Expect(200).Json.List("entries").Select(e => e.Id());
        Assert.Equal(entries[..3].Order(), list.Order());
        (await contest.ScoreAsync(judge, entries[3], 5, "finals")).Expect(409, "not_finalist");
        (await judge.GetAsync($"/api/v1/submissions/{entries[3]}/midi")).Expect(404);
    }
}
