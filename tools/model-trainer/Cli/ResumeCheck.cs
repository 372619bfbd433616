using System.CommandLine;
using ModelTrainer.Runs;
using ModelTrainer.Search;

namespace ModelTrainer.Cli;

/// <summary>Checks an order to go on with something.</summary>
internal static class ResumeCheck
{
    /// <summary>The order. Tells every fault there is.</summary>
    /// <exception cref="ToolException">There is one.</exception>
    public static TrainOrder Read(TrainOptions options, ParseResult parsed, Faults faults)
    {
        foreach (Option option in (Option[])[options.Model, options.Set, options.Search, options.Trials, options.Seed])
        {
            if (parsed.GetResult(option) is not null)
            {
                faults.Add($"{option.Name}: what is resumed keeps what it began with. Leave it out, or train into another folder without --resume.");
            }
        }

        string[] paths = parsed.Texts(options.Data);
        Options.CheckData(paths, faults);
        int threads = options.MostThreads(parsed, faults);
        string root = parsed.TextOf(options.Out) ?? "";
        RunFolder run = new(root);
        SearchFolder search = new(root);
        string? fault =
            root.Length == 0 ? "--out is missing: name the folder of the run to go on with."
            : search.IsBegun ? null
            : !run.IsBegun ? $"--out {root}: no run was begun there. Leave --resume out to begin one."
            : run.IsFinished ? $"--out {root}: this run is finished. To train longer, begin one with more steps in another folder."
            : null;
        if (fault is not null)
        {
            faults.Add(fault);
        }

        faults.ThrowIfAny();
        if (paths.Length == 0)
        {
            Options.CheckData(search.IsBegun ? search.Plan.Data : run.Config.Data, faults);
            faults.ThrowIfAny();
        }

        IReadOnlyList<string>? data = paths.Length > 0 ? paths : null;
        return search.IsBegun ? new TrainOrder(null, search, data, threads) : new TrainOrder(run, null, data, threads);
    }
}
