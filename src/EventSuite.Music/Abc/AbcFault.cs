namespace EventSuite.Music.Abc;

/// <summary>One place where a text is not ABC, and what the reader did about it.</summary>
/// <param name="Code">What kind of fault.</param>
/// <param name="Line">1 for the first.</param>
/// <param name="Column">Characters from the line's start, 1 for the first.</param>
/// <param name="Message">What was expected and what was found.</param>
/// <param name="Repair">What was done instead.</param>
public sealed record AbcFault(AbcFaultCode Code, int Line, int Column, string Message, string Repair)
{
    /// <summary>Place, message and repair in one line.</summary>
    public override string ToString() => $"{Line}:{Column}: {Message} {Repair}";
}
