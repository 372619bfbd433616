using EventSuite.Core.Plugins;
using EventSuite.Core.Results;
using EventSuite.Core.Storage;

namespace EventSuite.Core.AiJudging;

/// <summary>Has one entry judged, blind: the stripped file and nothing else.</summary>
internal sealed class JudgeOneEntry(IContestStore store, IPluginDesk desk, IPluginRunner runner, TimeProvider time)
{
    /// <summary>The row filled in, or the faults of the judge itself, which end the run.</summary>
    /// <exception cref="OperationCanceledException">The run ends.</exception>
    public async Task<Outcome<AiScore>> ExecuteAsync(string pluginId, AiScore row, CancellationToken cancellation)
    {
        if (Before(pluginId, row) is { } known)
        {
            return row with
            {
                Score = known.Score,
                Breakdown = known.Breakdown,
                Explanation = known.Explanation,
                Plugin = known.Plugin,
                Reused = true,
                At = time.GetUtcNow(),
            };
        }

        var midi = store.Read(s => s.FindFile(row.Sha256)) ?? throw new InvalidOperationException($"The file {row.Sha256} of entry {row.SubmissionId} is missing in the store.");
        var judged = await runner.JudgeAsync(new AiJudgeOrder(pluginId, midi, row.FirstBar), null, cancellation);
        if (!judged.Ok)
        {
            return AiJudgingFaults.EndTheRun(judged.Faults)
                ? Outcome<AiScore>.Refused(judged.Faults)
                : row with { Failure = string.Join(' ', judged.Faults.Select(f => f.Message)), At = time.GetUtcNow() };
        }

        return row with
        {
            Score = judged.Value.Score,
            Breakdown = judged.Value.Breakdown,
            Explanation = judged.Value.Explanation,
            Plugin = judged.Value.Plugin,
            At = time.GetUtcNow(),
        };
    }

    // The same plugin gives the same file the same score: that is what a judge promises.
    private AiScore? Before(string pluginId, AiScore row) =>
        desk.Find(pluginId) is { Deterministic: true, Remote: false, ContentHash: { Length: > 0 } hash }
            && store.Read(s => s.FindAiScore(hash, row.Sha256, row.FirstBar)) is { } known && known.Plugin?.Id == pluginId
                ? known
                : null;
}
