using EventHost.Tests.Support;

namespace EventHost.Tests.Contests;

/// <summary>The whole contest, from the kit to the published results, through the API alone.</summary>
public sealed class StoryTests(SharedHost host)
{
    [Fact]
    public async Task A_contest_runs_from_its_kit_to_the_published_results()
    {
        var contest = await host.CreateEventAsync();
        var people = await contest.AddAsync("participant", 2);
        var judges = await contest.AddAsync("judge", 2);
        (await people[0].SubmitAsync(contest.Slug, Tunes.Tune(1), "TooEarly")).Expect(409, "phase");
        await contest.MoveAsync("Open", force: false);
        var first = await contest.SubmitAsync(people[0], "First", 1);
        var second = await contest.SubmitAsync(people[1], "Second", 2);
        await contest.MoveThroughAsync("Closed", "Qualifiers");

        foreach (var judge in judges)
        {
            (await contest.ScoreAsync(judge, first, 3)).Expect(200);
            (await contest.ScoreAsync(judge, second, 5)).Expect(200);
        }

        await contest.MoveAsync("Finals", force: false);
        foreach (var judge in judges)
        {
            (await contest.ScoreAsync(judge, first, 4, "finals")).Expect(200);
            (await contest.ScoreAsync(judge, second, 2, "finals")).Expect(200);
        }

        await contest.MoveThroughAsync("Ceremony", "Published");

        var rows = (await contest.BoardAsync()).Expect(200).Json.List("entries");
        Assert.Equal([first, second], rows.Select(r => r.Id()));
        Assert.Equal([1, 2], rows.Select(r => r.Number("rank")));
        Assert.Equal([1, -1], rows.Select(r => r.Number("movement")));
    }
}
