namespace EventSuite.Neural.Training;

/// <summary>Ends training when the loss on held-out data has not improved for a while.</summary>
/// <param name="patience">How many checks in a row may bring nothing; 1 or more.</param>
/// <param name="margin">By how much a loss must be lower to count, 0 or more.</param>
public sealed class EarlyStopping(int patience, float margin = 0)
{
    /// <summary>The lowest loss so far; infinite before the first.</summary>
    public float Best { get; private set; } = float.PositiveInfinity;

    /// <summary>Checks since then.</summary>
    public int Waited { get; private set; }

    /// <summary>True when training should end.</summary>
    public bool ShouldStop => Waited >= patience;

    /// <summary>Takes in a loss; true when it is the new best. One that is not a number never is.</summary>
    public bool Improved(float loss)
    {
        if (loss < Best - margin)
        {
            (Best, Waited) = (loss, 0);
            return true;
        }

        Waited++;
        return false;
    }

    /// <summary>Puts back what a checkpoint kept.</summary>
    public void Restore(float best, int waited) => (Best, Waited) = (best, waited);
}
