using EventHost.Tests.Support;

namespace EventHost.Tests.Live;

/// <summary>The publication gate: what is held, frozen or sealed leaks nowhere.</summary>
public sealed class PublicationTests(SharedHost host)
{
    private sealed record Stage(Contest Contest, IReadOnlyList<Caller> Judges, Caller Participant, Guid First, Guid Second);

    private async Task<Stage> JudgingAsync()
    {
        var contest = await host.CreateEventAsync();
        var judges = await contest.AddAsync("judge", 3);
        var people = await contest.AddAsync("participant", 2);
        await contest.MoveAsync("Open");
        var first = await contest.SubmitAsync(people[0], "First", 1);
        var second = await contest.SubmitAsync(people[1], "Second", 2);
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        return new Stage(contest, judges, people[0], first, second);
    }

    [Fact]
    public async Task A_board_that_is_held_says_why_and_does_not_move_with_the_scores()
    {
        var (contest, judges, _, first, _) = await JudgingAsync();
        var before = await contest.BoardAsync();
        Assert.Empty(before.Json.List("entries"));
        Assert.Equal("held", before.Json.Text("mode"));
        Assert.Contains("being judged", before.Json.Text("reason"));
        (await contest.ScoreAsync(judges[0], first, 5)).Expect(200);
        await LookAgainAsync(contest);
        Assert.Equal(before.Bytes, (await contest.BoardAsync()).Bytes);
    }

    [Theory]
    [InlineData("held", null)]
    [InlineData("live", 1)]
    public async Task A_finals_board_tells_of_the_round_before_only_what_its_board_tells(string qualifiers, int? movement)
    {
        var (contest, judges, _, first, second) = await JudgingAsync();
        (await contest.ScoreAsync(judges[0], first, 3)).Expect(200);
        (await contest.ScoreAsync(judges[0], second, 5)).Expect(200);
        await contest.PublishAsync(qualifiers);
        await contest.MoveAsync("Finals");
        await contest.PublishAsync("live", "finals");
        (await contest.ScoreAsync(judges[0], first, 5, "finals")).Expect(200);
        (await contest.ScoreAsync(judges[0], second, 2, "finals")).Expect(200);
        await contest.PublishAsync("frozen", "finals");

        var winner = (await contest.BoardAsync()).Json.List("entries")[0];
        Assert.Equal("First", winner.Text("title"));
        Assert.Equal(movement, winner.GetProperty("movement").ValueKind == System.Text.Json.JsonValueKind.Null ? null : winner.Number("movement"));
    }

    [Fact]
    public async Task A_live_board_shows_the_scores_with_ranks_and_its_tag_changes()
    {
        var (contest, judges, _, first, second) = await JudgingAsync();
        await using var viewer = await HubClient.ConnectAsync(host);
        await viewer.WatchAsync(contest.Slug);
        await contest.PublishAsync("live");
        var empty = await contest.BoardAsync();
        (await contest.BoardAsync(etag: empty.ETag)).Expect(304);
        (await contest.ScoreAsync(judges[0], first, 2)).Expect(200);
        (await contest.ScoreAsync(judges[0], second, 4)).Expect(200);
        var pushed = await viewer.NextBoardAsync();
        while (pushed.List("entries").Count(e => e.Number("scores") == 1) < 2)
        {
            pushed = await viewer.NextBoardAsync();
        }

        var board = (await contest.BoardAsync(etag: empty.ETag)).Expect(200);
        Assert.NotEqual(empty.ETag, board.ETag);
        Assert.Equal(["Second", "First"], board.Json.List("entries").Select(e => e.Text("title")));
        Assert.Equal([1, 2], board.Json.List("entries").Select(e => e.Number("rank")));
        Assert.Equal(board.Json.ToString(), pushed.ToString());
        var unchanged = (await contest.BoardAsync(etag: board.ETag)).Expect(304);
        Assert.Empty(unchanged.Bytes);
        var page = (await contest.BoardAsync(query: "?page=2&pageSize=1")).Expect(200).Json;
        Assert.Equal(["First"], page.List("entries").Select(e => e.Text("title")));
        (await contest.BoardAsync(query: "?round=semifinals")).Expect(404, "round_unknown");
        (await contest.BoardAsync(query: "?category=shouting")).Expect(404, "category_unknown");
        (await host.Organiser.PostAsync($"{contest.Api}/publication", new { round = "qualifiers", mode = "1" })).Expect(400, "mode_unknown");
    }

    [Fact]
    public async Task A_freeze_leaks_nothing()
    {
        var (contest, judges, participant, first, second) = await JudgingAsync();
        await contest.PublishAsync("live");
        (await contest.ScoreAsync(judges[0], first, 2)).Expect(200);
        await contest.PublishAsync("frozen");
        await using var viewer = await HubClient.ConnectAsync(host);
        var watched = await viewer.WatchAsync(contest.Slug);
        var frozen = (await contest.BoardAsync()).Expect(200);
        Assert.True(frozen.Json.At("frozen").GetBoolean());
        Assert.Equal(1, frozen.Json.List("entries").Single(e => e.Text("title") == "First").Number("scores"));
        Assert.Equal(frozen.Json.ToString(), watched.ToString());
        var audio = await host.Anonymous().GetAsync($"/api/v1/submissions/{first}/audio");
        var paged = await contest.BoardAsync(query: "?page=1&pageSize=1000");
        var shown = Shown(await host.Anonymous().GetAsync(contest.Api));

        foreach (var judge in judges)
        {
            (await contest.ScoreAsync(judge, first, 1)).Expect(200);
            (await contest.ScoreAsync(judge, second, 5)).Expect(200);
        }

        await LookAgainAsync(contest);
        foreach (var caller in new[] { host.Anonymous(), participant, judges[0], host.Organiser })
        {
            var again = (await contest.BoardAsync(caller)).Expect(200);
            Assert.Equal(frozen.Bytes, again.Bytes);
            Assert.Equal(frozen.ETag, again.ETag);
            (await contest.BoardAsync(caller, etag: frozen.ETag)).Expect(304);
        }

        foreach (var file in new[] { "results.csv", "results.json" })
        {
            (await host.Anonymous().GetAsync($"{contest.Api}/{file}")).Expect(403, "sealed");
            (await participant.GetAsync($"{contest.Api}/{file}")).Expect(403, "sealed");
            (await judges[0].GetAsync($"{contest.Api}/{file}")).Expect(403, "sealed");
        }

        Assert.Equal(404, audio.Code);
        var audioAgain = await host.Anonymous().GetAsync($"/api/v1/submissions/{first}/audio");
        Assert.Equal(audio.Errors, audioAgain.Expect(404).Errors);
        Assert.Equal(paged.Bytes, (await contest.BoardAsync(query: "?page=1&pageSize=1000")).Bytes);
        Assert.Equal(shown, Shown(await host.Anonymous().GetAsync(contest.Api)));
        Assert.All(viewer.WaitingBoards(), pushed => Assert.Equal(frozen.Json.ToString(), pushed.ToString()));

        await contest.PublishAsync("live");
        Assert.Equal(["Second", "First"], (await contest.BoardAsync()).Json.List("entries").Select(e => e.Text("title")));
    }

    [Fact]
    public async Task The_ceremony_seals_and_the_end_opens_everything()
    {
        var (contest, judges, _, first, second) = await JudgingAsync();
        foreach (var judge in judges)
        {
            (await contest.ScoreAsync(judge, first, 2)).Expect(200);
            (await contest.ScoreAsync(judge, second, 3)).Expect(200);
        }

        await contest.MoveAsync("Finals", force: false);
        await contest.PublishAsync("live", "finals");
        foreach (var judge in judges)
        {
            (await contest.ScoreAsync(judge, first, 4, "finals")).Expect(200);
            (await contest.ScoreAsync(judge, second, 5, "finals")).Expect(200);
        }

        await contest.PublishAsync("held", "finals");
        await contest.MoveAsync("Ceremony", force: false);
        var held = (await contest.BoardAsync()).Expect(200);
        Assert.Empty(held.Json.List("entries"));
        Assert.Contains("sealed", held.Json.Text("reason"));
        await contest.PublishAsync("live", "finals");
        Assert.Empty((await contest.BoardAsync()).Json.List("entries"));
        (await host.Anonymous().GetAsync($"{contest.Api}/results.csv")).Expect(403, "sealed");
        (await host.Anonymous().GetAsync($"/api/v1/submissions/{first}/midi")).Expect(404);

        await contest.MoveAsync("Published", force: false);
        Assert.Equal([second, first], (await contest.BoardAsync()).Json.List("entries").Select(e => e.Id()));
        Assert.Equal([second, first], (await contest.BoardAsync(query: "?round=qualifiers")).Json.List("entries").Select(e => e.Id()));
        (await host.Anonymous().GetAsync($"{contest.Api}/results.csv")).Expect(200);
        (await host.Anonymous().GetAsync($"/api/v1/submissions/{first}/midi")).Expect(200);
        (await host.Organiser.PostAsync($"{contest.Api}/publication", new { round = "finals", mode = "frozen" })).Expect(409, "published");
    }

    // The revision counts the agenda's shifts, by which these tests wait.
    private static string Shown(Answer answer) => answer.Expect(200).Text.Split("\"revision\"")[0];

    // The background work has looked at everything told before once a notice that was told later has come.
    private async Task LookAgainAsync(Contest contest)
    {
        await using var viewer = await HubClient.ConnectAsync(host);
        await viewer.WatchAsync(contest.Slug);
        for (var i = 0; i < 2; i++)
        {
            (await host.Organiser.PostAsync($"{contest.Api}/agenda/shift", new { minutes = i == 0 ? 1 : -1, fromItem = "competition" })).Expect(200);
            await viewer.NextNoticeAsync("agenda");
        }
    }
}
