namespace EventSuite.Core.Compositions;

/// <summary>Where a job stands. The last three are final.</summary>
public enum JobState
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>A plugin is at it.</summary>
    Running,

    /// <summary>Done; there are results.</summary>
    Finished,

    /// <summary>It went wrong; the faults say how.</summary>
    Failed,

    /// <summary>Its owner or the organiser ended it.</summary>
    Cancelled,
}
