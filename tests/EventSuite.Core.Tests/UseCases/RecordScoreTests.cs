using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.UseCases;

public sealed class RecordScoreTests
{
    [Fact]
    public async Task Revisions_are_counted_and_the_last_one_holds()
    {
        await using var world = await ContestWorld.OpenAsync();
        var (judge, entry) = await JudgedAsync(world);

        Assert.Equal(1, (await world.ScoreAsync(judge, entry, 3, comment: " fine ")).Require().Revision);
        Assert.Equal(2, (await world.ScoreAsync(judge, entry, 5)).Require().Revision);

        var kept = world.Read(s => s.FindScore("first", entry, judge.AccountId!.Value))!;
        Assert.Equal((2, 5, ""), (kept.Revision, kept.Values["idea"], kept.Comment));
        Assert.Single(world.Read(s => s.Scores(world.Event.Id, "first")));
    }

    [Fact]
    public async Task A_repeated_key_gives_the_same_answer_and_no_revision_even_when_the_round_is_over()
    {
        await using var world = await ContestWorld.OpenAsync();
        var (judge, entry) = await JudgedAsync(world);
        (await world.ScoreAsync(judge, entry, 3, key: "k")).Require();
        (await world.ScoreAsync(judge, entry, 4, key: "l")).Require();
        await world.InPhaseAsync(Phase.Finals);

        Assert.Equal(1, (await world.ScoreAsync(judge, entry, 3, key: "k")).Require().Revision);
        Assert.Equal(4, world.Read(s => s.FindScore("first", entry, judge.AccountId!.Value))!.Values["idea"]);
        OutcomeAssert.Refused(await world.ScoreAsync(judge, entry, 5, key: "k"), FaultKind.Unprocessable, "idempotency_key_reused");
        OutcomeAssert.Refused(await world.ScoreAsync(judge, entry, 5, key: "new"), FaultKind.Conflict, "phase");
    }

    [Fact]
    public async Task Two_judges_may_use_the_same_key()
    {
        await using var world = await ContestWorld.OpenAsync();
        var (judge, entry) = await JudgedAsync(world);
        var other = await world.AddAsync("ear.right", Role.Judge);

        Assert.True((await world.ScoreAsync(judge, entry, 3, key: "k")).Ok);
        Assert.True((await world.ScoreAsync(other, entry, 4, key: "k")).Ok);
    }

    [Theory]
    [InlineData(Phase.Open, "first", "phase")]
    [InlineData(Phase.Closed, "first", "phase")]
    [InlineData(Phase.Qualifiers, "first", "")]
    [InlineData(Phase.Qualifiers, "second", "phase")]
    [InlineData(Phase.Qualifiers, "third", "round_unknown")]
    [InlineData(Phase.Finals, "first", "phase")]
    [InlineData(Phase.Finals, "second", "not_finalist")]
    [InlineData(Phase.Ceremony, "second", "phase")]
    public async Task Each_round_is_scored_in_its_phase(Phase phase, string round, string code)
    {
        await using var world = await ContestWorld.OpenAsync();
        var (judge, entry) = await JudgedAsync(world);
        await world.InPhaseAsync(phase);

        Assert.Equal(code, (await world.ScoreAsync(judge, entry, 3, round)).Codes());
    }

    [Fact]
    public async Task Entries_that_left_are_not_scored()
    {
        await using var world = await ContestWorld.OpenAsync();
        var (judge, entry) = await JudgedAsync(world);
        (await world.Disqualify.ExecuteAsync(ContestWorld.Slug, world.Organiser, entry, "Copied.")).Require();

        OutcomeAssert.Refused(await world.ScoreAsync(judge, entry, 3), FaultKind.Conflict, "entry_out");
        OutcomeAssert.Refused(await world.ScoreAsync(judge, Guid.Empty, 3), FaultKind.NotFound, "entry_unknown");
    }

    [Fact]
    public async Task Only_judges_score()
    {
        await using var world = await ContestWorld.OpenAsync();
        var (_, entry) = await JudgedAsync(world);

        OutcomeAssert.Refused(await world.ScoreAsync(await world.AddAsync("mod", Role.Moderator), entry, 3), FaultKind.Forbidden, "not_judge");
        OutcomeAssert.Refused(await world.ScoreAsync(Actor.Host, entry, 3), FaultKind.Forbidden, "not_judge");
    }

    [Fact]
    public async Task Every_fault_of_a_score_comes_at_once()
    {
        await using var world = await ContestWorld.OpenAsync();
        var (judge, entry) = await JudgedAsync(world);

        var outcome = await world.Score.ExecuteAsync(ContestWorld.Slug, "first", entry, judge, new ScoreRequest(
            new Dictionary<string, int> { ["idea"] = 6, ["luck"] = 1 }, new string('x', 2_001), ""));

        Assert.Equal("score_range score_missing criterion_unknown comment_too_long idempotency_key", outcome.Codes());
        Assert.Empty(world.Read(s => s.Scores(world.Event.Id, "first")));
    }

    private static async Task<(Actor Judge, Guid Entry)> JudgedAsync(ContestWorld world)
    {
        var entry = (await world.SubmitAsync(await world.AddAsync("team07"), "Tune")).Require().Entry;
        await world.InPhaseAsync(Phase.Qualifiers);
        return (await world.AddAsync("ear.left", Role.Judge), entry.Id);
    }
}
