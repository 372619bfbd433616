namespace ModelTrainer.Training;

/// <summary>How fast a session goes, since it began.</summary>
internal sealed class Pace(TimeProvider time)
{
    private readonly long begin = time.GetTimestamp();
    private TimeSpan stepping;
    private long steps;
    private long items;

    /// <summary>Time since the session began.</summary>
    public TimeSpan Elapsed => time.GetElapsedTime(begin);

    /// <summary>Tokens or examples a second, of the training steps alone.</summary>
    public double ItemsPerSecond => items / Math.Max(stepping.TotalSeconds, 1e-9);

    /// <summary>Takes in a step.</summary>
    public void Add(TimeSpan duration, long count) => (stepping, steps, items) = (stepping + duration, steps + 1, items + count);

    /// <summary>Time for so many more steps, validations included.</summary>
    public TimeSpan For(long more) => steps == 0 ? TimeSpan.Zero : Elapsed / steps * more;
}
