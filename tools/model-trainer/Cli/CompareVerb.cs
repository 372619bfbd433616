using System.CommandLine;
using ModelTrainer.Curves;
using ModelTrainer.Runs;
using ModelTrainer.Search;

namespace ModelTrainer.Cli;

/// <summary><c>compare</c>: several runs as a table, and their validation losses in one picture.</summary>
internal sealed class CompareVerb : Verb
{
    private readonly Argument<string[]> runs = new("RUN")
    {
        Description = "Folders of runs, or of searches: then all their runs.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> picture = Options.Text("--out", "FILE.svg", "Where to draw the curves; compare.svg by default.");

    public CompareVerb() => Command = new Command("compare", "Compares runs: a table, and a picture of their curves.") { runs, picture };

    /// <inheritdoc/>
    public override Command Command { get; }

    /// <inheritdoc/>
    public override int Run(ParseResult parsed, Faults faults, Surroundings surroundings)
    {
        List<RunSummary> found = [];
        foreach (string path in faults.Count > 0 ? [] : parsed.GetValue(runs)!)
        {
            SearchFolder search = new(path);
            RunFolder[] folders = search.IsBegun ? [.. search.Begun()] : [.. new[] { new RunFolder(path) }.Where(run => run.IsBegun)];
            if (folders.Length == 0)
            {
                faults.Add($"{path} has no run in it: give the folder that 'train --out' wrote.");
            }

            found.AddRange(folders.Select(RunSummary.Of).Select(run => search.IsBegun ? run with { Name = $"{Path.GetFileName(Path.TrimEndingDirectorySeparator(path))}/{run.Name}" } : run));
        }

        faults.ThrowIfAny();
        RunTableView.Show(new RunTable(found), surroundings);
        string file = parsed.TextOf(picture) ?? "compare.svg";
        CurveSvg.WriteTogether(file, "Validation losses", found);
        surroundings.Say($"Curves: {file}");
        return ExitStatus.Done;
    }
}
