using EventSuite.Neural.Autograd;
using EventSuite.Neural.Training;
using EventSuite.Neural.Weights;
using ModelTrainer.Curves;
using ModelTrainer.Recipes;
using ModelTrainer.Runs;

namespace ModelTrainer.Training;

/// <summary>Steps, validations, curves and checkpoints of one run, from wherever it stands to its last step or to Ctrl-C.</summary>
internal sealed class TrainingLoop
{
    /// <summary>Rows of the curves, about, over the whole training.</summary>
    private const int Rows = 500;

    private static readonly TimeSpan CheckpointEvery = TimeSpan.FromMinutes(1);

    private readonly IExperiment experiment;
    private readonly RunFolder run;
    private readonly int patience;
    private readonly ITrainingView view;
    private readonly TimeProvider time;
    private readonly Pace pace;
    private readonly Checkpoint checkpoint;
    private readonly TrainingState state = new();
    private double? lastValidation;

    /// <summary>Takes up the run's checkpoint where there is one.</summary>
    /// <exception cref="ToolException">The checkpoint is broken or of another training.</exception>
    public TrainingLoop(IExperiment experiment, RunFolder run, int patience, ITrainingView view, TimeProvider time)
    {
        (this.experiment, this.run, this.patience, this.view, this.time) = (experiment, run, patience, view, time);
        (pace, checkpoint) = (new Pace(time), new Checkpoint(experiment.Model, experiment.Optimiser, experiment.Random));
        if (File.Exists(run.CheckpointPath))
        {
            try
            {
                state = TrainingState.Of(checkpoint.Load(run.CheckpointPath));
            }
            catch (WeightFileException error)
            {
                throw new ToolException($"{run.CheckpointPath}: {error.Message}. Train anew into another folder.", error);
            }
        }
    }

    /// <summary>Where the training stands.</summary>
    public TrainingState State => state;

    /// <summary>Trains; at the end there is a checkpoint, and the model has the best weights unless interrupted.</summary>
    /// <exception cref="DivergedException">The loss is no number any more.</exception>
    public TrainingEnd Run(CancellationToken cancel)
    {
        using CurveFile curves = new(run.CurvesPath, state.Step);
        lastValidation = curves.Points.LastOrDefault(point => point.Validation is not null)?.Validation;
        long rowEvery = Math.Max(1, experiment.Steps / Rows);
        TimeSpan saved = pace.Elapsed;
        while (state.Step < experiment.Steps && !state.StoppedEarly)
        {
            if (cancel.IsCancellationRequested)
            {
                Save(curves);
                return TrainingEnd.Interrupted;
            }

            StepOnce();
            bool isLast = state.Step == experiment.Steps;
            bool validates = experiment.ValidateEvery > 0 && (isLast || state.Step % experiment.ValidateEvery == 0);
            double shown = state.Pending.Value;
            if (validates)
            {
                Validate();
            }

            if (validates || isLast || state.Step % rowEvery == 0)
            {
                curves.Add(new CurvePoint(state.Step, state.Pending.Value, validates ? lastValidation : null, experiment.Optimiser.LearningRate));
                state.Pending.Restore();
            }

            view.Report(Status(shown, validates));
            if (pace.Elapsed - saved > CheckpointEvery)
            {
                Save(curves);
                saved = pace.Elapsed;
            }
        }

        Save(curves);
        TakeBest();
        return TrainingEnd.Finished;
    }

    private void StepOnce()
    {
        long begin = time.GetTimestamp();
        StepReport report;
        using (experiment.Model.Train())
        {
            report = experiment.Step(state.Step);
        }

        pace.Add(time.GetElapsedTime(begin), report.Items);
        state.Step++;
        state.Pending.Add(report.Loss);
        if (!double.IsFinite(report.Loss))
        {
            throw new DivergedException(
                $"The loss of step {state.Step} is {report.Loss}: the training has diverged. Lower learningRate, or clip gradients harder, and train anew into another folder.");
        }
    }

    private void Validate()
    {
        using (GradMode.Off())
        {
            lastValidation = experiment.Validate();
        }

        if (lastValidation < state.Best)
        {
            (state.Best, state.BestStep, state.Waited) = (lastValidation.Value, state.Step, 0);
            ModelFile.Save(run.BestPath, experiment.Model);
            return;
        }

        state.Waited++;
        state.StoppedEarly = patience > 0 && state.Waited >= patience;
    }

    private void Save(CurveFile curves)
    {
        checkpoint.Save(run.CheckpointPath, state.ToNotes());
        CurveSvg.Write(run.CurvesSvgPath, $"{run.Name}, {run.Config.Model}", curves.Points);
    }

    private void TakeBest()
    {
        if (File.Exists(run.BestPath))
        {
            ModelFile.Load(run.BestPath, experiment.Model);
        }
    }

    private TrainingStatus Status(double loss, bool justValidated) => new(
        state.Step, experiment.Steps, loss, lastValidation, double.IsFinite(state.Best) ? state.Best : null, state.BestStep,
        pace.ItemsPerSecond, pace.For(experiment.Steps - state.Step), justValidated);
}
