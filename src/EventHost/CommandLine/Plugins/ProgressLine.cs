namespace EventHost.CommandLine.Plugins;

/// <summary>One line of progress that is written over itself on a terminal; silent where nobody watches.</summary>
/// <param name="errors">Standard error, so that the result can be piped.</param>
/// <param name="isTerminal">Whether somebody watches.</param>
internal sealed class ProgressLine(TextWriter errors, bool isTerminal) : IDisposable
{
    private readonly Lock _gate = new();
    private int _width;

    /// <summary>For the program's own standard error.</summary>
    public static ProgressLine OfConsole() => new(Console.Error, !Console.IsErrorRedirected);

    /// <summary>Shows this in place of what was there.</summary>
    public void Show(string text)
    {
        if (isTerminal)
        {
            lock (_gate)
            {
                var line = PlainLine.Of(text);
                errors.Write($"\r{line.PadRight(_width)}");
                _width = line.Length;
            }
        }
    }

    /// <summary>Leaves an empty line.</summary>
    public void Dispose()
    {
        Show("");
        if (isTerminal)
        {
            errors.Write('\r');
        }
    }
}
