using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Training;
using ModelTrainer.Runs;

namespace ModelTrainer.Recipes;

/// <summary>
/// One training under way. What <see cref="Step"/> does follows from the step's number, the model, the optimiser, the
/// random source and the order alone: a checkpoint keeps these and nothing else, and a resumed run must go on to the bit.
/// So the order of an epoch's examples, for instance, comes from the seed and the epoch's number.
/// </summary>
public interface IExperiment
{
    /// <summary>What was read, and what was not and why.</summary>
    DataSummary Data { get; }

    /// <summary>What is trained.</summary>
    Module Model { get; }

    /// <summary>What trains it.</summary>
    Optimiser Optimiser { get; }

    /// <summary>All chance of <see cref="Step"/>, dropout's too.</summary>
    RandomSource Random { get; }

    /// <summary>The steps of the whole training, 1 or more.</summary>
    long Steps { get; }

    /// <summary>Steps between two validations; 0 when there is nothing to validate on, then the last weights are kept.</summary>
    int ValidateEvery { get; }

    /// <summary>Trains one batch. Steps count from 0. Called in training mode; sets the learning rate itself where it has a schedule.</summary>
    StepReport Step(long step);

    /// <summary>A loss on held-out examples: less is better. Called in judging mode, without gradients. Draws nothing from <see cref="Random"/>.</summary>
    double Validate();

    /// <summary>The figures of the model card, from the weights that <see cref="Model"/> has now (the best of the run). Called as <see cref="Validate"/> is.</summary>
    /// <param name="progress">Told how far it is, 0 to 1.</param>
    /// <param name="cancel">Ctrl-C.</param>
    IReadOnlyList<Metric> Evaluate(Action<double> progress, CancellationToken cancel);

    /// <summary>Leaves what belongs to the model in the run's folder: weights and card by <see cref="RunFolder.SaveModel"/>,
    /// and what the model cannot be used without (a vocabulary, a plugin's folder).</summary>
    void Write(RunFolder run, IReadOnlyList<Metric> metrics);
}
