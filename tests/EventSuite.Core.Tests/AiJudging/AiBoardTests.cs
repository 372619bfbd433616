using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Publication;
using EventSuite.Core.Standings;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.AiJudging;

public sealed class AiBoardTests
{
    [Theory]
    [InlineData(BoardMode.Held)]
    [InlineData(BoardMode.Live)]
    public async Task Before_the_organiser_opens_it_nothing_leaks_in_any_phase_however_the_judges_board_starts(BoardMode judges)
    {
        await using var world = await JudgingWorld.OpenAsync();
        await world.Contest.ChangeAsync(e => e with { Definition = e.Definition with { Rounds = [.. e.Definition.Rounds.Select(r => r with { Board = judges })] } });
        await world.EnterAsync("team07", 80);
        await world.JudgeAsync();
        for (var phase = Phase.Open; phase < Phase.Published; phase++)
        {
            await world.Contest.InPhaseAsync(phase);
            var board = await world.BoardAsync();
            Assert.Equal((0, 0, null), (board.Total, board.Entries.Count, board.MaxPoints));
            Assert.NotNull(board.Reason);
        }

        await world.Contest.InPhaseAsync(Phase.Published);
        Assert.Equal(80, Assert.Single((await world.BoardAsync()).Entries).Points);
    }

    [Fact]
    public async Task Opened_it_ranks_by_the_ai_alone_and_ties_share()
    {
        await using var world = await JudgingWorld.OpenAsync();
        foreach (var (name, score) in new (string, byte)[] { ("a", 60), ("b", 90), ("c", 60), ("d", 20) })
        {
            await world.EnterAsync("team" + name, score);
        }

        await world.JudgeAsync();
        await world.EnterAsync("teame", 99);
        await world.Contest.InPhaseAsync(Phase.Qualifiers);
        var judge = await world.Contest.AddAsync("ears", Role.Judge);
        (await world.Contest.ScoreAsync(judge, world.Contest.Read(s => s.Submissions(world.Contest.Event.Id)[3].Id), 5)).Require();
        await OpenAsync(world, BoardMode.Live);
        var board = await world.BoardAsync();
        Assert.Equal(
            [("Byteamb", 1, false, 90m, 1), ("Byteama", 2, true, 60m, 1), ("Byteamc", 2, true, 60m, 1), ("Byteamd", 4, false, 20m, 1), ("Byteame", null, false, null, 0)],
            board.Entries.Select(e => (e.Title, e.Rank, e.Shared, e.Points, e.Scores)));
        Assert.DoesNotContain(board.Entries, e => e.Id == world.Contest.Read(s => s.Submissions(world.Contest.Event.Id)[0].Id));
    }

    [Fact]
    public async Task Frozen_it_keeps_what_was_out_whatever_the_ai_says_later()
    {
        await using var world = await JudgingWorld.OpenAsync();
        await world.EnterAsync("team07", 80);
        await world.JudgeAsync();
        await world.Contest.InPhaseAsync(Phase.Qualifiers);
        await OpenAsync(world, BoardMode.Live);
        await OpenAsync(world, BoardMode.Frozen);
        (world.Plugins.JudgeHash, world.Plugins.Judging) = ("hash-2", (_, _) => Task.FromResult<Results.Outcome<Plugins.AiJudgment>>(ScriptedPlugins.Judged(10, "hash-2")));
        await world.JudgeAsync();
        Assert.Equal(80, (await world.BoardAsync()).Entries[0].Points);
        await OpenAsync(world, BoardMode.Live);
        Assert.Equal(10, (await world.BoardAsync()).Entries[0].Points);
    }

    [Fact]
    public async Task The_results_have_its_rows_after_the_judges_and_the_judges_own_stay_theirs()
    {
        await using var world = await JudgingWorld.OpenAsync();
        await world.EnterAsync("team07", 80);
        Assert.DoesNotContain(Rows(), r => r.Category == AwardCategory.AiJudge);
        await world.JudgeAsync();
        var row = Assert.Single(Rows(), r => r.Category == AwardCategory.AiJudge && r.Round == "first");
        Assert.Equal((1, 80m, 1), (row.Rank, row.Points, row.Judgments));
        Assert.Null(Assert.Single(Rows(), r => r.Category == AwardCategory.Main && r.Round == "first").Points);

        IReadOnlyList<ResultRow> Rows() => new ResultsQuery(world.Contest.Store).Of(ContestWorld.Slug).Require();
    }

    private static async Task OpenAsync(JudgingWorld world, BoardMode mode) =>
        (await world.Gate.SetModeAsync(ContestWorld.Slug, world.Contest.Organiser, "first", AwardCategory.AiJudge, mode)).Require();
}
