using EventSuite.Core.Audit;
namespace EventSuite.Data.Tests;

public class SmokeTests
{
    [Fact]
    public async Task Score_is_kept()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (contest, entry, judge) = await s.AddJudgedEventAsync();
        await s.WriteAsync(w =>
        {
            w.AppendScore(contest.Id, StoreFixture.Score(entry, judge, 1));
            w.Audit(new AuditFact("judge1", "score.recorded", contest.Slug, entry.Id.ToString()));
        });
        await s.ReopenAsync();
        Assert.Equal(4, s.Read(r => r.FindScore("qualifiers", entry.Id, judge.Id))!.Values["originality"]);
        Assert.Null(s.Read(r => AuditChain.FirstBreak(r.AuditLog())));
        Assert.Equivalent(contest, s.Read(r => r.FindEvent(contest.Slug)));
    }
}
