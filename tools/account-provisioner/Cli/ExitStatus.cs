namespace AccountProvisioner.Cli;

/// <summary>What the process answers to the shell.</summary>
internal static class ExitStatus
{
    public const int Done = 0;

    /// <summary>A row failed, or the run broke off after it had begun. What was created stands.</summary>
    public const int RowFailed = 1;

    /// <summary>Arguments, file, folder or sign-in were refused before anything was created.</summary>
    public const int NothingBegun = 2;

    /// <summary>Ctrl-C, as shells count it.</summary>
    public const int Stopped = 130;
}
