using System.CommandLine;

namespace ModelTrainer.Cli;

/// <summary>The options of <c>train</c>.</summary>
internal sealed class TrainOptions
{
    public Option<string> Model { get; } = Options.Text("--model", "ID", "What to train; 'models' lists them.");

    public Option<string[]> Data { get; } = Options.Data("Files and folders to learn from.");

    public Option<string[]> Set { get; } = Options.Set("A setting; 'models' lists them. In a search also a,b,c or LOW..HIGH or LOW..HIGH:POINTS.");

    public Option<string> Search { get; } = Options.Text("--search", "grid|random", "Many runs: each value with each, or --trials draws.");

    public Option<string> Trials { get; } = Options.Text("--trials", "N", "How many runs a random search draws.");

    public Option<string> Seed { get; } = Options.Seed();

    public Option<string> Out { get; } = Options.Text("--out", "DIR", "The folder of the run or of the search, new or empty.");

    public Option<bool> Resume { get; } = new("--resume") { Description = "Go on with what is in --out, to the bit as if it had never stopped." };

    public Option<string> Threads { get; } = Options.Threads();

    /// <summary>Adds all of them.</summary>
    public Command AddTo(Command command)
    {
        foreach (Option option in (Option[])[Model, Data, Set, Search, Trials, Seed, Out, Resume, Threads])
        {
            command.Add(option);
        }

        return command;
    }

    /// <summary>True when something is to be gone on with.</summary>
    public bool IsResume(ParseResult parsed) => parsed.GetValue(Resume);

    /// <summary>The most threads.</summary>
    public int MostThreads(ParseResult parsed, Faults faults) =>
        (int)parsed.Number(Threads, (ulong)Environment.ProcessorCount, 1, 1024, faults);
}
