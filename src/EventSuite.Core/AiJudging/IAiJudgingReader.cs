namespace EventSuite.Core.AiJudging;

/// <summary>What can be asked of the store about runs of AI judges.</summary>
public interface IAiJudgingReader
{
    /// <summary>The run of that key.</summary>
    AiJudgingRun? FindAiJudging(Guid runId);

    /// <summary>All runs of an event, newest first.</summary>
    IReadOnlyList<AiJudgingRun> AiJudgings(Guid eventId);

    /// <summary>The runs of all events that wait or are at work, oldest first.</summary>
    IReadOnlyList<AiJudgingRun> UnfinishedAiJudgings();

    /// <summary>The rows of a run, by the time the entries came.</summary>
    IReadOnlyList<AiScore> AiScores(Guid runId);

    /// <summary>The score that this very plugin gave to this very file before; null: none.</summary>
    AiScore? FindAiScore(string pluginHash, string sha256, int firstBar);
}
