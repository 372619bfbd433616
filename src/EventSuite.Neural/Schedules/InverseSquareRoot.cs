namespace EventSuite.Neural.Schedules;

/// <summary>Rises evenly to 1 over the warm-up, then falls with the root of the steps.</summary>
/// <param name="warmUp">The step that has the full rate; 1 or more.</param>
public sealed class InverseSquareRoot(int warmUp) : ISchedule
{
    /// <inheritdoc/>
    public float FactorAt(int step) =>
        (float)Math.Min((step + 1.0) / warmUp, Math.Sqrt(warmUp / (step + 1.0)));
}
