using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Training;
using ModelTrainer.Recipes;
using ModelTrainer.Runs;
using ModelTrainer.Tests.Support;
using ModelTrainer.Training;

namespace ModelTrainer.Tests;

/// <summary>A loss that is no number any more.</summary>
public sealed class DivergenceTests
{
    [Fact]
    public void A_training_that_diverges_ends_at_once_and_keeps_the_best_weights()
    {
        using Trainer trainer = new();
        RunFolder run = RunFolder.New(trainer.At("run"), Versions.Config("folk-rnn", ["tunes.txt"], new Dictionary<string, string>(), 1));
        run.Begin();
        DivergingExperiment experiment = new(afterSteps: 3);

        DivergedException error = Assert.Throws<DivergedException>(() => new TrainingLoop(experiment, run, 0, new NoView(), TimeProvider.System).Run(CancellationToken.None));

        Assert.Contains("loss of step 4 is NaN", error.Message);
        Assert.Equal(3, experiment.StepsDone);
        Assert.True(File.Exists(run.BestPath));
        Assert.False(run.IsFinished);
    }

    private sealed class NoView : ITrainingView
    {
        public T Show<T>(Func<T> work) => work();

        public void Report(TrainingStatus status)
        {
        }

        public void Evaluating(double share)
        {
        }
    }

    private sealed class DivergingExperiment : IExperiment
    {
        private readonly long afterSteps;

        public DivergingExperiment(long afterSteps)
        {
            this.afterSteps = afterSteps;
            Model = new Linear(2, 1, Random);
            Optimiser = new Sgd(Model.NamedParameters(), .1f);
        }

        public long StepsDone { get; private set; }

        public DataSummary Data { get; } = new("00", "points", "points", []);

        public Module Model { get; }

        public Optimiser Optimiser { get; }

        public RandomSource Random { get; } = new(1);

        public long Steps => 10;

        public int ValidateEvery => 1;

        public StepReport Step(long step) => new(step < afterSteps ? 1.0 / ++StepsDone : double.NaN, 1);

        public double Validate() => 1;

        public IReadOnlyList<Metric> Evaluate(Action<double> progress, CancellationToken cancel) => throw new InvalidOperationException("a diverged training is not evaluated");

        public void Write(RunFolder run, IReadOnlyList<Metric> metrics) => throw new InvalidOperationException("a diverged training is not written");
    }
}
