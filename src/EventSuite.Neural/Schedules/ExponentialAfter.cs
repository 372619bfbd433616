namespace EventSuite.Neural.Schedules;

/// <summary>1 for the first n steps, then smaller by a factor with every step.</summary>
/// <param name="start">The steps at the full rate.</param>
/// <param name="decay">The factor of each step after them, above 0 and at most 1.</param>
public sealed class ExponentialAfter(int start, float decay) : ISchedule
{
    /// <inheritdoc/>
    public float FactorAt(int step) => (float)Math.Pow(decay, Math.Max(0, step - start + 1));
}
