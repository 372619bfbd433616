namespace ModelTrainer.Cli;

/// <summary>What is wrong with a command line, gathered so that it is told all at once.</summary>
internal sealed class Faults(IEnumerable<string> first) : List<string>(first)
{
    /// <summary>Ends the verb when there is any.</summary>
    /// <exception cref="ToolException">All of them.</exception>
    public void ThrowIfAny()
    {
        if (Count > 0)
        {
            throw new ToolException(this);
        }
    }
}
