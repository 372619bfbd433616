namespace ModelTrainer.Curves;

/// <summary>A row of curves.csv.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Loss">The mean training loss since the row before.</param>
/// <param name="Validation">The validation loss, where there was one.</param>
/// <param name="LearningRate">The learning rate of the last step.</param>
internal sealed record CurvePoint(long Step, double Loss, double? Validation, double LearningRate);
