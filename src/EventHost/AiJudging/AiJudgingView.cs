using EventHost.Api;
using EventSuite.Core.AiJudging;
using EventSuite.Core.Compositions;

namespace EventHost.AiJudging;

/// <summary>A run as the API and the hub show it.</summary>
internal sealed record AiJudgingView(
    Guid Id, string Event, string Plugin, string StartedBy, JobState State, int Entries, int Scored, int Failed, double Progress,
    DateTimeOffset CreatedAt, DateTimeOffset? EndedAt, IReadOnlyList<ProblemError> Errors)
{
    public static AiJudgingView Of(AccessibleRun found)
    {
        var (contest, run) = found;
        return new AiJudgingView(
            run.Id, contest.Slug, run.PluginId, run.StartedBy, run.State, run.Entries, run.Scored, run.Failed,
            run.Entries == 0 ? 0 : Math.Round((run.Scored + run.Failed) / (double)run.Entries, 4), run.CreatedAt, run.EndedAt,
            [.. run.Faults.Select(f => new ProblemError(f.Code, f.Message, f.Field))]);
    }
}
