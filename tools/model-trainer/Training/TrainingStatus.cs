namespace ModelTrainer.Training;

/// <summary>How a training goes.</summary>
/// <param name="Step">Steps done.</param>
/// <param name="Steps">Steps of the whole.</param>
/// <param name="Loss">The mean of the last steps.</param>
/// <param name="Validation">The last validation loss, if any yet.</param>
/// <param name="Best">The lowest one, if any yet.</param>
/// <param name="BestStep">The step of the lowest one.</param>
/// <param name="ItemsPerSecond">Speed of the training steps.</param>
/// <param name="Left">Time until the last step at the pace of this session, validations included; early stopping may be sooner.</param>
/// <param name="JustValidated">True for the first report after a validation.</param>
internal sealed record TrainingStatus(
    long Step, long Steps, double Loss, double? Validation, double? Best, long BestStep, double ItemsPerSecond, TimeSpan Left, bool JustValidated);
