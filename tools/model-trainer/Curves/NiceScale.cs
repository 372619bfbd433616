namespace ModelTrainer.Curves;

/// <summary>An axis with round numbers on it.</summary>
internal sealed class NiceScale
{
    /// <summary>From the least value to the greatest, with about so many marks.</summary>
    public NiceScale(double least, double most, int marks)
    {
        (Least, Most) = most > least ? (least, most) : (least - .5, least + .5);
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
