namespace EventSuite.Core.Results;

/// <summary>The value of an operation that has nothing to tell but that it is done.</summary>
public sealed record Done
{
    /// <summary>The one instance.</summary>
    public static readonly Done It = new();
}
