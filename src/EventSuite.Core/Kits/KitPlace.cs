namespace EventSuite.Core.Kits;

/// <summary>Where in a kit something stands.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">Its line, from 1; null: the whole file.</param>
internal sealed record KitPlace(string File, int? Line)
{
    /// <summary>For <see cref="Results.Fault.Field"/>, e.g. <c>agenda.csv:7</c>.</summary>
    public string Field => Line is { } line ? FormattableString.Invariant($"{File}:{line}") : File;

    /// <summary>For people, e.g. <c>agenda.csv, line 7</c>.</summary>
    public string Words => Line is { } line ? FormattableString.Invariant($"{File}, line {line}") : File;
}
