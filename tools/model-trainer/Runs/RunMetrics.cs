using ModelTrainer.Recipes;

namespace ModelTrainer.Runs;

/// <summary>metrics.json: the figures of a finished run.</summary>
/// <param name="Steps">Steps done.</param>
/// <param name="StepsPlanned">Steps that the settings asked for.</param>
/// <param name="StoppedEarly">True when early stopping ended it.</param>
/// <param name="BestValidation">The lowest validation loss, which the weights are of; null without validation.</param>
/// <param name="BestStep">The steps done at that time.</param>
/// <param name="Parameters">How many numbers the model learned.</param>
/// <param name="Metrics">The figures of the model card.</param>
internal sealed record RunMetrics(
    long Steps, long StepsPlanned, bool StoppedEarly, double? BestValidation, long? BestStep, long Parameters, IReadOnlyList<Metric> Metrics);
