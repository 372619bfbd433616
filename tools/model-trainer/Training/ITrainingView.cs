namespace ModelTrainer.Training;

/// <summary>Where a training shows how it goes.</summary>
internal interface ITrainingView
{
    /// <summary>Shows what the work reports, for as long as it lasts. The work runs on the calling thread.</summary>
    T Show<T>(Func<T> work);

    /// <summary>After each step; the view decides how often it draws.</summary>
    void Report(TrainingStatus status);

    /// <summary>While the figures of the model card are made: from 0 to 1.</summary>
    void Evaluating(double share);
}
