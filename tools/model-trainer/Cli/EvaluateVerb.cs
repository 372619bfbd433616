using System.CommandLine;
using EventSuite.Neural.Autograd;
using EventSuite.Neural.Kernels;
using ModelTrainer.Recipes;
using ModelTrainer.Runs;

namespace ModelTrainer.Cli;

/// <summary><c>evaluate</c>: the figures of a trained model, on its own data or on others.</summary>
internal sealed class EvaluateVerb : Verb
{
    private readonly Option<string> run = Options.Text("--run", "DIR", "The folder of a finished run.");
    private readonly Option<string[]> data = Options.Data("Other data; those of the training by default.");
    private readonly Option<string> threads = Options.Threads();
    private readonly Option<string> file = Options.Text("--json", "FILE", "Writes the figures there too.");

    public EvaluateVerb() => Command = new Command("evaluate", "Measures a trained model.") { run, data, threads, file };

    /// <inheritdoc/>
    public override Command Command { get; }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, Faults faults, Surroundings surroundings)
    {
        RunFolder folder = RunArguments.Finished(parsed, run, faults);
        int most = (int)parsed.Number(threads, (ulong)Environment.ProcessorCount, 1, 1024, faults);
        string[] given = parsed.Texts(data);
        Options.CheckData(given, faults);
        faults.ThrowIfAny();
        IReadOnlyList<string> paths = given.Length > 0 ? given : folder.Config.Data;
        Options.CheckData(paths, faults);
        faults.ThrowIfAny();

        using Work.Scope scope = Work.Limit(most);
        IRecipe recipe = RecipeList.Get(folder.Config.Model);
        IExperiment experiment = recipe.Open(
            new RecipeOrder(paths, RecipeSettings.Of(folder), folder.Config.Seed, surroundings.Say, folder), surroundings.Stop);
        folder.LoadModel(experiment.Model);
        using GradMode.Scope off = GradMode.Off();
        Training.ITrainingView view = Views.Of(experiment.Data, surroundings, $"{recipe.Id}, {folder.Root}");
        IReadOnlyList<Metric> metrics = view.Show(() => experiment.Evaluate(view.Evaluating, surroundings.Stop));
        surroundings.Out.Write(MetricTable.Of(metrics));
        if (parsed.TextOf(file) is { } path)
        {
            JsonFile.Write(path, metrics);
        }

        return ExitStatus.Done;
    }
}
