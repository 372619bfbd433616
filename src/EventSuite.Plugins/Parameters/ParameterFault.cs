namespace EventSuite.Plugins.Parameters;

/// <summary>A value that a parameter does not take.</summary>
/// <param name="Name">The parameter, or the name that is none.</param>
/// <param name="What">What is wrong.</param>
/// <param name="Mend">What would be right.</param>
public sealed record ParameterFault(string Name, string What, string Mend)
{
    /// <summary>All in one line.</summary>
    public override string ToString() => $"{Name}: {What} {Mend}";
}
