namespace ModelTrainer.Curves;

/// <summary>An axis with round numbers on it.</summary>
internal sealed class NiceScale
{
    // The distance of two such numbers is still a number.
    private const double Farthest = 1e300;
    private const double Fineness = 1e-9;

    /// <summary>From the least value to the greatest, with about so many marks.</summary>
    public NiceScale(double least, double most, int marks)
    {
        (least, most) = (Math.Clamp(least, -Farthest, Farthest), Math.Clamp(most, -Farthest, Farthest));
        // Numbers of this size hardly differ by less: marks between them would not move on.
        double fine = Math.Max(Math.Abs(least), Math.Abs(most)) * Fineness;
        double room = Math.Max(.5, fine);
        (Least, Most) = most - least > fine ? (least, most) : (least - room, least + room);
        double rough = (Most - Least) / marks;
        double power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        Step = power * (rough / power) switch { <= 1 => 1, <= 2 => 2, <= 5 => 5, _ => 10 };
    }

    /// <summary>Where the axis begins.</summary>
    public double Least { get; }

    /// <summary>Where it ends.</summary>
    public double Most { get; }

    /// <summary>From mark to mark.</summary>
    public double Step { get; }

    /// <summary>The marks.</summary>
    public IEnumerable<double> Marks()
    {
        for (double mark = Math.Ceiling(Least / Step) * Step; mark <= Most + (Step * 1e-6); mark += Step)
        {
            yield return Math.Abs(mark) < Step * 1e-6 ? 0 : mark;
        }
    }

    /// <summary>Where a value lies, 0 to 1.</summary>
    public double At(double value) => (value - Least) / (Most - Least);
}
