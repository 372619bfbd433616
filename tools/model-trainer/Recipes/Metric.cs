using EventSuite.Neural.Weights;

namespace ModelTrainer.Recipes;

/// <summary>One figure on held-out data.</summary>
/// <param name="Name">What was measured, and on what.</param>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end of its 95 % interval, where known.</param>
/// <param name="High">The upper end.</param>
/// <param name="Count">How many examples it rests on, where that means something.</param>
/// <param name="Note">A remark for the reader.</param>
public sealed record Metric(string Name, double Value, double? Low = null, double? High = null, long? Count = null, string? Note = null)
{
    /// <summary>As a model card has it.</summary>
    public ModelMetric ForCard() => new(Name, Value, Low, High);
}
