using Spectre.Console;

namespace EventHost.Startup;

/// <summary>Where the banner goes: with colours to a terminal, as plain text to a file or a service's log.</summary>
internal static class Terminal
{
    /// <summary>Columns of a line in a file.</summary>
    private const int WidthOfAFile = 160;

    /// <summary>The console of this process.</summary>
    public static IAnsiConsole OfThisProcess()
    {
        if (!Console.IsOutputRedirected)
        {
            return AnsiConsole.Console;
        }

        var plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(Console.Out),
        });
        plain.Profile.Width = WidthOfAFile;
        return plain;
    }
}
