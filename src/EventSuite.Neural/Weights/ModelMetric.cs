namespace EventSuite.Neural.Weights;

/// <summary>One figure of a model card.</summary>
/// <param name="Name">What was measured, and on what.</param>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end of its 95 % interval, where known.</param>
/// <param name="High">The upper end.</param>
public sealed record ModelMetric(string Name, double Value, double? Low = null, double? High = null);
