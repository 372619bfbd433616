namespace ModelTrainer;

/// <summary>Faults that the user can mend, all that were found at once. Each says what, where and what to do.</summary>
public sealed class ToolException : Exception
{
    /// <summary>One fault.</summary>
    public ToolException(string fault, Exception? inner = null)
        : base(fault, inner) => Faults = [fault];

    /// <summary>Several faults, at least one.</summary>
    public ToolException(IEnumerable<string> faults)
        : this([.. faults])
    {
    }

    private ToolException(string[] faults)
        : base(string.Join(Environment.NewLine, faults)) => Faults = faults;

    /// <summary>The faults, a sentence or two each.</summary>
    public IReadOnlyList<string> Faults { get; }
}
