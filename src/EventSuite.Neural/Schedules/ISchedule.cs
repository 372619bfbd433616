namespace EventSuite.Neural.Schedules;

/// <summary>What the learning rate is multiplied with, as training goes on.</summary>
public interface ISchedule
{
    /// <summary>The factor for a step (or epoch), counted from 0.</summary>
    float FactorAt(int step);
}
