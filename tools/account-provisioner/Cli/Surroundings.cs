using Spectre.Console;

namespace AccountProvisioner.Cli;

/// <summary>Everything outside the program that a test replaces.</summary>
/// <param name="Out">Results and progress.</param>
/// <param name="Error">Faults and questions, so that results can be redirected.</param>
/// <param name="Variable">Reads an environment variable.</param>
/// <param name="Time">Clock of retries.</param>
/// <param name="Stop">Ctrl-C.</param>
internal sealed record Surroundings(
    IAnsiConsole Out,
    IAnsiConsole Error,
    Func<string, string?> Variable,
    TimeProvider Time,
    StopSignals Stop)
{
    /// <summary>Columns of a table that goes to a file.</summary>
    private const int WidthOfAFile = 160;

    public static Surroundings OfThisProcess(StopSignals stop) => new(
        Terminal(Console.Out, Console.IsOutputRedirected),
        Terminal(Console.Error, Console.IsErrorRedirected),
        Environment.GetEnvironmentVariable,
        TimeProvider.System,
        stop);

    /// <summary>Colours and moving bars only where somebody sees them; questions only where somebody answers.</summary>
    private static IAnsiConsole Terminal(TextWriter writer, bool redirected)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = redirected ? AnsiSupport.No : AnsiSupport.Detect,
            ColorSystem = redirected ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
            Interactive = Console.IsInputRedirected ? InteractionSupport.No : InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(writer),
        });
        if (redirected)
        {
            console.Profile.Width = WidthOfAFile;
        }

        return console;
    }
}
