using Spectre.Console;

namespace ModelTrainer.Cli;

/// <summary>Everything outside the program.</summary>
/// <param name="Out">Results and progress.</param>
/// <param name="Error">Faults, so that results can be redirected.</param>
/// <param name="Time">The clock.</param>
/// <param name="Stop">Ctrl-C.</param>
internal sealed record Surroundings(IAnsiConsole Out, IAnsiConsole Error, TimeProvider Time, CancellationToken Stop)
{
    /// <summary>Columns of a table that goes to a file.</summary>
    private const int WidthOfAFile = 160;

    /// <summary>The process's own.</summary>
    public static Surroundings OfThisProcess(StopSignals stop) => new(
        Terminal(Console.Out, Console.IsOutputRedirected), Terminal(Console.Error, Console.IsErrorRedirected), TimeProvider.System, stop.Token);

    /// <summary>True when somebody watches: then what is shown may move.</summary>
    public bool IsWatched => Out.Profile.Capabilities.Ansi;

    /// <summary>A line of plain text; what stands in it is shown as it is.</summary>
    public void Say(string line) => Out.WriteLine(Printable.Plain(line));

    private static IAnsiConsole Terminal(TextWriter writer, bool redirected)
    {
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        if (redirected)
        {
            console.Profile.Width = WidthOfAFile;
        }

        return console;
    }
}
