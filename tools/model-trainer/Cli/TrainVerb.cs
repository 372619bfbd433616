using System.CommandLine;
using EventSuite.Neural.Kernels;
using ModelTrainer.Curves;
using ModelTrainer.Recipes;
using ModelTrainer.Runs;
using ModelTrainer.Search;
using ModelTrainer.Training;

namespace ModelTrainer.Cli;

/// <summary><c>train</c>: a run from data to a model, many of them, or the rest of either.</summary>
internal sealed class TrainVerb : Verb
{
    private readonly TrainOptions options = new();

    public TrainVerb() => Command = options.AddTo(new Command("train", "Trains a model, or many over ranges of settings."));

    /// <inheritdoc/>
    public override Command Command { get; }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, Faults faults, Surroundings surroundings)
    {
        TrainOrder order = options.IsResume(parsed) ? ResumeCheck.Read(options, parsed, faults) : NewRunCheck.Read(options, parsed, faults);
        using Work.Scope scope = Work.Limit(order.Threads);
        TrainingEnd end = order.Search is { } search ? Search(search, order, surroundings) : Train(order.Run!, order, surroundings, data => Views.Of(data, surroundings, Named(order.Run!)));
        string root = order.Search?.Root ?? order.Run!.Root;
        if (end == TrainingEnd.Interrupted)
        {
            surroundings.Say($"Stopped with a checkpoint. Go on with: model-trainer train --resume --out {ShellText.Quoted(root)}");
            return ExitStatus.Stopped;
        }

        if (order.Run is { } run)
        {
            surroundings.Out.Write(MetricTable.Of(run.Metrics!.Metrics));
        }

        surroundings.Say($"Done: {root}");
        return ExitStatus.Done;
    }

    private static TrainingEnd Train(RunFolder run, TrainOrder order, Surroundings surroundings, Func<DataSummary, ITrainingView> viewOf) =>
        new TrainingRun(run, surroundings.Say, surroundings.Time) { Data = order.Data }.Go(viewOf, surroundings.Stop);

    private static TrainingEnd Search(SearchFolder search, TrainOrder order, Surroundings surroundings)
    {
        RunTable? table = null;
        SearchRun runs = new(search, (run, title) =>
        {
            surroundings.Say(title);
            return Train(run, order, surroundings, data =>
            {
                search.Begin(); // Not before the data are known to be usable.
                return Views.Of(data, surroundings, $"{title}, {Named(run)}");
            });
        });
        TrainingEnd end = runs.Go(
            summaries =>
            {
                table = new RunTable(summaries);
                TextFile.Write(search.TablePath, table.ToCsv());
                CurveSvg.WriteTogether(search.SvgPath, "Validation losses", summaries);
            },
            surroundings.Stop);
        if (end == TrainingEnd.Finished && table is not null)
        {
            RunTableView.Show(table, surroundings);
        }

        return end;
    }

    private static string Named(RunFolder run) => $"{run.Config.Model}, {run.Root}";
}
