namespace ModelTrainer.Recipes;

/// <summary>What one step brought.</summary>
/// <param name="Loss">The batch's loss, before the step.</param>
/// <param name="Items">How many tokens or examples it saw; for the speed.</param>
public readonly record struct StepReport(double Loss, long Items);
