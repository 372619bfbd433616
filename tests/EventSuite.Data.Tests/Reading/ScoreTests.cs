using EventSuite.Core.Accounts;
using EventSuite.Core.Judging;
using EventSuite.Core.Storage;
using Microsoft.Data.Sqlite;

namespace EventSuite.Data.Tests.Reading;

public class ScoreTests
{
    [Fact]
    public async Task The_latest_revision_counts_and_all_are_kept()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (contest, entry, judge) = await s.AddJudgedEventAsync();
        Assert.Null(s.Read(r => r.FindScore("qualifiers", entry.Id, judge.Id)));
        for (var revision = 1; revision <= 3; revision++)
        {
            await s.WriteAsync(w => w.AppendScore(contest.Id, StoreFixture.Score(entry, judge, revision, value: revision)));
        }

        await s.ReopenAsync();
        var latest = StoreFixture.Score(entry, judge, 3, value: 3);
        Assert.Equivalent(latest, s.Read(r => r.FindScore("qualifiers", entry.Id, judge.Id)), strict: true);
        Assert.Equivalent(new[] { latest }, s.Read(r => r.Scores(contest.Id, "qualifiers")), strict: true);
        Assert.Equivalent(new[] { latest }, s.Read(r => r.ScoresOf(contest.Id, "qualifiers", judge.Id)), strict: true);
        Assert.Equal(3, s.Count("Scores"));
    }

    [Fact]
    public async Task Rounds_judges_and_entries_are_kept_apart()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (contest, entry, judge) = await s.AddJudgedEventAsync();
        var other = await s.AddMemberAsync(contest.Id, "judge2", Role.Judge);
        var second = await s.AddSubmissionAsync(contest.Id, s.Read(r => r.FindAccount(entry.AccountId))!, "Dusk", 2);
        Score[] scores =
        [
            StoreFixture.Score(entry, judge, 1), StoreFixture.Score(second, judge, 1), StoreFixture.Score(second, judge, 2),
            StoreFixture.Score(entry, other, 1), StoreFixture.Score(entry, judge, 1) with { Round = "finals" },
        ];
        await s.WriteAsync(w => Array.ForEach(scores, score => w.AppendScore(contest.Id, score)));
        Assert.Equal(3, s.Read(r => r.Scores(contest.Id, "qualifiers")).Count);
        Assert.Equal([1, 2], s.Read(r => r.ScoresOf(contest.Id, "qualifiers", judge.Id)).Select(x => x.Revision).Order());
        Assert.Single(s.Read(r => r.Scores(contest.Id, "finals")));
        Assert.Empty(s.Read(r => r.Scores(s.NewId(), "qualifiers")));
        var counts = s.Read(r => r.ScoreCounts(contest.Id, "qualifiers"));
        Assert.Equal((2, 2, 1), (counts.Count, counts[judge.Id], counts[other.Id]));
    }

    [Fact]
    public async Task A_revision_is_taken_once()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (contest, entry, judge) = await s.AddJudgedEventAsync();
        await s.WriteAsync(w => w.AppendScore(contest.Id, StoreFixture.Score(entry, judge, 1)));
        await Assert.ThrowsAsync<SqliteException>(() => s.WriteAsync(w => w.AppendScore(contest.Id, StoreFixture.Score(entry, judge, 1))));
    }

    [Fact]
    public async Task Finalists_are_replaced_as_a_whole()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (contest, entry, _) = await s.AddJudgedEventAsync();
        Assert.Empty(s.Read(r => r.Finalists(contest.Id)));
        await s.WriteAsync(w => w.SetFinalists(contest.Id, [entry.Id, entry.Id]));
        Assert.Equal([entry.Id], s.Read(r => r.Finalists(contest.Id)));
        await s.WriteAsync(w => w.SetFinalists(contest.Id, []));
        Assert.Empty(s.Read(r => r.Finalists(contest.Id)));
    }

    [Fact]
    public async Task Answers_belong_to_account_and_key()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (_, entry, judge) = await s.AddJudgedEventAsync();
        await s.WriteAsync(w => w.KeepAnswer(judge.Id, "key", new IdempotentAnswer("hash", "{\"revision\":1}")));
        await s.ReopenAsync();
        Assert.Equal(new IdempotentAnswer("hash", "{\"revision\":1}"), s.Read(r => r.FindAnswer(judge.Id, "key")));
        Assert.Null(s.Read(r => r.FindAnswer(judge.Id, "KEY")));
        Assert.Null(s.Read(r => r.FindAnswer(entry.AccountId, "key")));
    }

    [Fact]
    public async Task One_key_sent_many_times_at_once_acts_once()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (contest, entry, judge) = await s.AddJudgedEventAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => s.Store.WriteAsync<string>(w =>
        {
            if (w.FindAnswer(judge.Id, "key") is { } before)
            {
                return before.Answer;
            }

            var revision = (w.FindScore("qualifiers", entry.Id, judge.Id)?.Revision ?? 0) + 1;
            w.AppendScore(contest.Id, StoreFixture.Score(entry, judge, revision));
            w.KeepAnswer(judge.Id, "key", new IdempotentAnswer("hash", $"revision {revision}"));
            return $"revision {revision}";
        }))));
        Assert.All(answers, a => Assert.Equal("revision 1", a.Value));
        Assert.Equal(1, s.Count("Scores"));
    }
}
