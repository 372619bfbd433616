using ModelTrainer.Runs;
using ModelTrainer.Settings;
using ModelTrainer.Training;

namespace ModelTrainer.Search;

/// <summary>All runs of a search, one after the other; those that are done already are passed over.</summary>
/// <param name="search">Its folder, with a plan.</param>
/// <param name="trainingOf">Trains a run; gets its folder and what to call it.</param>
internal sealed class SearchRun(SearchFolder search, Func<RunFolder, string, TrainingEnd> trainingOf)
{
    /// <summary>Trains what is left to train.</summary>
    /// <param name="told">Called after each run with those begun so far.</param>
    /// <param name="cancel">Ctrl-C.</param>
    /// <exception cref="ToolException">The plan cannot be read, or the data cannot be used.</exception>
    public TrainingEnd Go(Action<IReadOnlyList<RunSummary>> told, CancellationToken cancel)
    {
        List<string> faults = [];
        SearchPlan plan = search.Plan;
        IReadOnlyList<SettingValues> runs = plan.Runs(faults);
        if (faults.Count > 0)
        {
            throw new ToolException(faults.Select(fault => $"{search.PlanPath}: {fault}"));
        }

        for (int i = 0; i < runs.Count; i++)
        {
            RunFolder run = search.RunAt(i);
            if (run.IsFinished || run.HasFailed)
            {
                continue;
            }

            if (cancel.IsCancellationRequested)
            {
                return TrainingEnd.Interrupted;
            }

            if (!run.IsBegun)
            {
                run = RunFolder.New(run.Root, Versions.Config(plan.Model, plan.Data, runs[i].All, plan.Seed));
            }

            if (Train(run, $"run {i + 1} of {runs.Count}") == TrainingEnd.Interrupted)
            {
                return TrainingEnd.Interrupted;
            }

            told([.. search.Begun().Select(RunSummary.Of)]);
        }

        told([.. search.Begun().Select(RunSummary.Of)]);
        return TrainingEnd.Finished;
    }

    private TrainingEnd Train(RunFolder run, string title)
    {
        try
        {
            return trainingOf(run, title);
        }
        catch (DivergedException error)
        {
            TextFile.Write(run.FailurePath, error.Message + "\n");
            return TrainingEnd.Finished;
        }
    }
}
