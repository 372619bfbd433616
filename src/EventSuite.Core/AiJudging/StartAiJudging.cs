using EventSuite.Core.Accounts;
using EventSuite.Core.Audit;
using EventSuite.Core.Compositions;
using EventSuite.Core.Events;
using EventSuite.Core.Plugins;
using EventSuite.Core.Randomness;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.AiJudging;

/// <summary>Use case: the organiser has an AI judge score every entry that holds a slot.</summary>
public sealed class StartAiJudging(IContestStore store, IPluginDesk desk, AiJudgingQueue queue, IRandomness random, TimeProvider time)
{
    /// <summary>Takes the run in; it is on disk then, with a row for each entry as it is now.</summary>
    public async Task<Outcome<AiJudgingRun>> ExecuteAsync(string slug, Actor actor, string pluginId, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(actor);
        if (desk.Find(pluginId) is not { } plugin)
        {
            return PluginFaults.Unknown(pluginId);
        }

        if (plugin.Kind != PluginKind.Judge)
        {
            return PluginFaults.WrongKind(pluginId, PluginKind.Judge);
        }

        if (!plugin.IsUsable)
        {
            return PluginFaults.NotUsable(plugin);
        }

        var outcome = await store.WriteAsync(s => Start(s, slug, actor, pluginId), cancellation);
        if (outcome.Ok)
        {
            queue.Add(outcome.Value.Id);
        }

        return outcome;
    }

    private Outcome<AiJudgingRun> Start(IContestWriter s, string slug, Actor actor, string pluginId)
    {
        if (s.FindEvent(slug) is not { } contest)
        {
            return EventFaults.NoEvent(slug);
        }

        if (contest.Phase == Phase.Published)
        {
            return AiJudgingFaults.TooLate();
        }

        if (s.AiJudgings(contest.Id).FirstOrDefault(r => !r.IsOver) is { } atWork)
        {
            return AiJudgingFaults.AtWork(atWork);
        }

        var entries = s.Submissions(contest.Id);
        if (entries.Count == 0)
        {
            return AiJudgingFaults.NoEntries();
        }

        var run = new AiJudgingRun(
            random.NewId(), contest.Id, pluginId, actor.UserName, JobState.Queued, time.GetUtcNow(), null, [], entries.Count, 0, 0);
        s.AddAiJudging(run);
        foreach (var entry in entries)
        {
            s.AddAiScore(new AiScore(run.Id, entry.Id, entry.StrippedSha256, entry.FromBar, null, [], "", null, null, Reused: false, null));
        }

        s.Audit(new AuditFact(actor.UserName, "ai-judging.started", slug, run.Id.ToString(), AuditDetail.Of(("plugin", pluginId), ("entries", entries.Count))));
        return run;
    }
}
