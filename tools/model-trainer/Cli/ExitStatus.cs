namespace ModelTrainer.Cli;

/// <summary>What the process answers to the shell.</summary>
internal static class ExitStatus
{
    /// <summary>All is done.</summary>
    public const int Done = 0;

    /// <summary>A training diverged, or a run of a search failed. What was written stands.</summary>
    public const int Failed = 1;

    /// <summary>The command line, a folder or the data were refused before anything was begun.</summary>
    public const int NothingBegun = 2;

    /// <summary>Ctrl-C, as shells count it.</summary>
    public const int Stopped = 130;
}
