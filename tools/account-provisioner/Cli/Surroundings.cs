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
    public static Surroundings OfThisProcess(StopSignals stop)
    {
        var error = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(Console.Error),
            Interactive = Console.IsInputRedirected ? InteractionSupport.No : InteractionSupport.Yes,
        });
        return new Surroundings(AnsiConsole.Console, error, Environment.GetEnvironmentVariable, TimeProvider.System, stop);
    }
}
