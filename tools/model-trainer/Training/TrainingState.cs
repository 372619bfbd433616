using System.Globalization;
using EventSuite.Neural.Weights;

namespace ModelTrainer.Training;

/// <summary>Where a training stands, beside weights, optimiser and chance.</summary>
internal sealed class TrainingState
{
    /// <summary>Steps done.</summary>
    public long Step { get; set; }

    /// <summary>The lowest validation loss so far; infinite before the first.</summary>
    public double Best { get; set; } = double.PositiveInfinity;

    /// <summary>The steps done when it was seen.</summary>
    public long BestStep { get; set; }

    /// <summary>Validations since then.</summary>
    public int Waited { get; set; }

    /// <summary>True when early stopping has ended it.</summary>
    public bool StoppedEarly { get; set; }

    /// <summary>The losses not yet in the curves.</summary>
    public LossMean Pending { get; } = new();

    /// <summary>As notes of a checkpoint.</summary>
    public IReadOnlyDictionary<string, string> ToNotes() => new Dictionary<string, string>
    {
        ["step"] = Step.ToString(CultureInfo.InvariantCulture),
        ["best"] = Best.ToString("R", CultureInfo.InvariantCulture),
        ["bestStep"] = BestStep.ToString(CultureInfo.InvariantCulture),
        ["waited"] = Waited.ToString(CultureInfo.InvariantCulture),
        ["stoppedEarly"] = StoppedEarly ? "true" : "false",
        ["pendingSum"] = Pending.Sum.ToString("R", CultureInfo.InvariantCulture),
        ["pendingCount"] = Pending.Count.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>From the notes of a checkpoint.</summary>
    /// <exception cref="WeightFileException">They are not a training's.</exception>
    public static TrainingState Of(IReadOnlyDictionary<string, string> notes)
    {
        try
        {
            var state = new TrainingState
            {
                Step = long.Parse(notes["step"], CultureInfo.InvariantCulture),
                Best = double.Parse(notes["best"], CultureInfo.InvariantCulture),
                BestStep = long.Parse(notes["bestStep"], CultureInfo.InvariantCulture),
                Waited = int.Parse(notes["waited"], CultureInfo.InvariantCulture),
                StoppedEarly = bool.Parse(notes["stoppedEarly"]),
            };
            state.Pending.Restore(
                double.Parse(notes["pendingSum"], CultureInfo.InvariantCulture), long.Parse(notes["pendingCount"], CultureInfo.InvariantCulture));
            return state;
        }
        catch (Exception error) when (error is KeyNotFoundException or FormatException or OverflowException)
        {
            throw new WeightFileException($"the checkpoint's notes cannot be read: {error.Message}", error);
        }
    }
}
