namespace ModelTrainer.Training;

/// <summary>How a training came to its end.</summary>
internal enum TrainingEnd
{
    /// <summary>All steps are done, or early stopping ended it; the model is written.</summary>
    Finished,

    /// <summary>Ctrl-C; there is a checkpoint to go on from.</summary>
    Interrupted,
}
