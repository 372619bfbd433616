using EventSuite.Core.Accounts;
using EventSuite.Core.AiJudging;
using EventSuite.Core.Events;
using EventSuite.Core.Publication;
using EventSuite.Core.Results;
using EventSuite.Core.Submissions;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.AiJudging;

/// <summary>The small event with an AI judge of the test's own, which scores each file by its last byte.</summary>
internal sealed class JudgingWorld(ContestWorld contest) : IAsyncDisposable
{
    private readonly SeededRandomness _random = new(60);

    public ContestWorld Contest => contest;

    public ScriptedPlugins Plugins { get; } = new();

    public AiJudgingQueue Queue { get; private set; } = new();

    public StartAiJudging Start => new(contest.Store, Plugins, Queue, _random, contest.Time);

    public RunAiJudging Run => new(contest.Store, Plugins, Plugins, contest.Changes, Queue, contest.Time);

    public CancelAiJudging Cancel => new(contest.Store, Queue, contest.Time);

    public PublishStandings Gate => new(contest.Store, contest.Changes, new BoardEpoch(1), contest.Time);

    public static async Task<JudgingWorld> OpenAsync() => new(await ContestWorld.OpenAsync(
        d => d with { Awards = [.. d.Awards.Where(a => a.Id != AwardCategory.AiJudge), new AwardCategory(AwardCategory.AiJudge, "AI judge's choice")] }));

    /// <summary>Hands in an entry of a team of its own, which the judge will score so.</summary>
    public async Task<Submission> EnterAsync(string userName, byte score) =>
        (await contest.SubmitAsync(await contest.AddAsync(userName), "By" + userName, mark: score)).Require().Entry;

    public Task<Outcome<AiJudgingRun>> BeginAsync() => Start.ExecuteAsync(ContestWorld.Slug, contest.Organiser, ScriptedPlugins.Judge);

    /// <summary>Does the next run.</summary>
    public async Task<AiJudgingRun> WorkAsync(int atOnce = 2, CancellationToken stopping = default)
    {
        var id = await Queue.TakeAsync(TestContext.Current.CancellationToken);
        await Run.ExecuteAsync(id, atOnce, stopping);
        return Find(id);
    }

    public async Task<AiJudgingRun> JudgeAsync()
    {
        (await BeginAsync()).Require();
        return await WorkAsync();
    }

    public AiJudgingRun Find(Guid id) => contest.Read(s => s.FindAiJudging(id)!);

    public IReadOnlyList<AiScore> Rows(AiJudgingRun run) => contest.Read(s => s.AiScores(run.Id));

    public async Task<BoardSnapshot> BoardAsync(string category = AwardCategory.AiJudge) =>
        (await Gate.RefreshAsync(ContestWorld.Slug, "first", category)).Require();

    /// <summary>What is in memory is gone, as after a kill.</summary>
    public void Restart()
    {
        Queue = new AiJudgingQueue();
        Run.Recover();
    }

    public ValueTask DisposeAsync() => contest.DisposeAsync();
}
