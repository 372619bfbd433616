using EventSuite.Core.Results;

namespace EventSuite.Core.Plugins;

/// <summary>
/// Runs plugins. Whatever a plugin does, the answer is a value or faults that say what happened and what to do;
/// nothing is thrown but <see cref="OperationCanceledException"/> for the caller's own cancellation. Safe to call
/// from many threads: callers wait in order for a free worker.
/// </summary>
public interface IPluginRunner
{
    /// <summary>
    /// The order with its parameters checked against the declaration, texts turned into values and defaults filled
    /// in; or every fault of it at once. Starts nothing.
    /// </summary>
    Outcome<GenerateOrder> Check(GenerateOrder order);

    /// <summary>Makes music. The order is checked first.</summary>
    /// <param name="order">What to make.</param>
    /// <param name="progress">Told about progress; calls may come from any thread.</param>
    /// <param name="cancellation">Ends the call: asked kindly first, then the worker is ended.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<Outcome<GeneratedMusic>> GenerateAsync(GenerateOrder order, IProgress<PluginProgress>? progress, CancellationToken cancellation);

    /// <summary>Scores music.</summary>
    /// <param name="order">What to score.</param>
    /// <param name="progress">Told about progress; calls may come from any thread.</param>
    /// <param name="cancellation">Ends the call: asked kindly first, then the worker is ended.</param>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<Outcome<AiJudgment>> JudgeAsync(AiJudgeOrder order, IProgress<PluginProgress>? progress, CancellationToken cancellation);
}
