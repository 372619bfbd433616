namespace EventSuite.Neural.Schedules;

/// <summary>From 1 down to a floor along half a cosine; the floor from then on.</summary>
/// <param name="steps">Where the floor is reached; 1 or more.</param>
/// <param name="floor">The last factor.</param>
public sealed class Cosine(int steps, float floor = 0) : ISchedule
{
    /// <inheritdoc/>
    public float FactorAt(int step) =>
        floor + ((1 - floor) * (float)(.5 * (1 + Math.Cos(Math.PI * Math.Min(step, steps) / steps))));
}
