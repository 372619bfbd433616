namespace EventSuite.Bench.Studio;

/// <summary>What one stage of the load gave.</summary>
/// <param name="name">What was going on.</param>
internal sealed class StageFigures(string name)
{
    public string Name => name;

    /// <summary>A judge's score: PUT sent → answered, so on disk.</summary>
    public Waits Score { get; } = new();

    /// <summary>PUT sent → half of the viewers have the board with it.</summary>
    public Waits BoardHalf { get; } = new();

    /// <summary>PUT sent → the last viewer has the board with it.</summary>
    public Waits BoardLast { get; } = new();

    /// <summary>The board by GET.</summary>
    public Waits Board { get; } = new();

    /// <summary>The studio's page by GET, signed in, as HTML.</summary>
    public Waits Page { get; } = new();

    /// <summary>A version of the studio sent again with another note: PUT sent → answered, so on disk.</summary>
    public Waits Save { get; } = new();

    /// <summary>A job asked for: POST sent → 202.</summary>
    public Waits Ask { get; } = new();

    /// <summary>A job, by the host's clock: asked for → begun.</summary>
    public Waits JobWait { get; } = new();

    /// <summary>A job, by the host's clock: begun → finished.</summary>
    public Waits JobRun { get; } = new();

    /// <summary>Processor time of the host's own process, in cores.</summary>
    public double HostCores { get; set; }

    /// <summary>Most jobs that waited or were at work at once, as those who asked saw it.</summary>
    public int MostJobs { get; set; }

    /// <summary>Of the machine when the stage began: what else ran.</summary>
    public string LoadAverage { get; init; } = "";
}
