namespace ModelTrainer.Runs;

/// <summary>timing.json: how long the last session of a run took.</summary>
/// <param name="FromStep">Where the session began.</param>
/// <param name="ToStep">Where it ended.</param>
/// <param name="TrainingSeconds">Reading data and training.</param>
/// <param name="Seconds">With the evaluation.</param>
internal sealed record RunTiming(long FromStep, long ToStep, double TrainingSeconds, double Seconds);
