namespace EventSuite.Core.AiJudging;

/// <summary>What an operation may do to runs of AI judges.</summary>
public interface IAiJudgingWriter
{
    /// <summary>Adds a run; its numbers come from its rows.</summary>
    void AddAiJudging(AiJudgingRun run);

    /// <summary>Replaces a run's state, end and faults.</summary>
    void UpdateAiJudging(AiJudgingRun run);

    /// <summary>Adds a row to a run.</summary>
    void AddAiScore(AiScore score);

    /// <summary>Fills a row in.</summary>
    void UpdateAiScore(AiScore score);
}
