using System.Globalization;
using EventSuite.Neural.Autograd;
using ModelTrainer.Recipes;
using ModelTrainer.Settings;
using ModelTrainer.Training;

namespace ModelTrainer.Runs;

/// <summary>One run from its config to its metrics, or to Ctrl-C; begun or taken up again.</summary>
internal sealed class TrainingRun(RunFolder run, Action<string> report, TimeProvider time)
{
    /// <summary>The data as they are to be found now, when not where the config says; null for those.</summary>
    public IReadOnlyList<string>? Data { get; init; }

    /// <summary>Trains, evaluates, writes. Nothing is written before the data are known to be usable.</summary>
    /// <exception cref="ToolException">The data cannot be used or are others than before, or another training is at work here.</exception>
    /// <exception cref="DivergedException">The loss is no number any more.</exception>
    public TrainingEnd Go(Func<DataSummary, ITrainingView> viewOf, CancellationToken cancel)
    {
        RunConfig config = run.Config;
        IRecipe recipe = RecipeList.Get(config.Model);
        SettingValues settings = RecipeSettings.Of(run);
        long begin = time.GetTimestamp();
        IExperiment experiment = recipe.Open(new RecipeOrder(Data ?? config.Data, settings, config.Seed, report), cancel);
        run.Begin();
        using RunLock alone = new(run.Root);
        KeepData(experiment.Data);
        ITrainingView view = viewOf(experiment.Data);
        TrainingLoop loop = new(experiment, run, settings.Whole(RecipeSettings.Patience), view, time);
        long from = loop.State.Step;
        if (view.Show(() => loop.Run(cancel)) == TrainingEnd.Interrupted)
        {
            return TrainingEnd.Interrupted;
        }

        TimeSpan trained = time.GetElapsedTime(begin);
        IReadOnlyList<Metric> metrics;
        try
        {
            using GradMode.Scope off = GradMode.Off();
            metrics = view.Show(() => experiment.Evaluate(view.Evaluating, cancel));
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return TrainingEnd.Interrupted;
        }

        Write(experiment, loop.State, metrics, new RunTiming(from, loop.State.Step, trained.TotalSeconds, time.GetElapsedTime(begin).TotalSeconds));
        return TrainingEnd.Finished;
    }

    private void KeepData(DataSummary data)
    {
        if (!File.Exists(run.DataPath))
        {
            JsonFile.Write(run.DataPath, data);
            return;
        }

        string before = run.Data.Hash;
        if (before != data.Hash)
        {
            throw new ToolException(
                $"The data are not those that this run began with (SHA-256 {data.Hash[..Math.Min(12, data.Hash.Length)]}… now, {before[..Math.Min(12, before.Length)]}… then). Give those with --data, or train anew into another folder.");
        }
    }

    private void Write(IExperiment experiment, TrainingState state, IReadOnlyList<Metric> metrics, RunTiming timing)
    {
        experiment.Write(run, metrics);
        foreach (string needed in (string[])[run.WeightsPath, run.CardPath])
        {
            if (!File.Exists(needed))
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"the recipe {run.Config.Model} wrote no {Path.GetFileName(needed)}: its Write must call SaveModel"));
            }
        }

        JsonFile.Write(run.TimingPath, timing);
        double? best = double.IsFinite(state.Best) ? state.Best : null;
        JsonFile.Write(run.MetricsPath, new RunMetrics(state.Step, experiment.Steps, state.StoppedEarly, best, best is null ? null : state.BestStep, experiment.Model.ParameterCount(), metrics));
        File.Delete(run.BestPath);
    }
}
