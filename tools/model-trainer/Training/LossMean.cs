namespace ModelTrainer.Training;

/// <summary>The mean of the losses since the last row of the curves.</summary>
internal sealed class LossMean
{
    /// <summary>Their sum.</summary>
    public double Sum { get; private set; }

    /// <summary>How many.</summary>
    public long Count { get; private set; }

    /// <summary>The mean; not a number when there is none.</summary>
    public double Value => Sum / Count;

    /// <summary>Takes in a loss.</summary>
    public void Add(double loss) => (Sum, Count) = (Sum + loss, Count + 1);

    /// <summary>Puts back what a checkpoint kept, or nothing.</summary>
    public void Restore(double sum = 0, long count = 0) => (Sum, Count) = (sum, count);
}
