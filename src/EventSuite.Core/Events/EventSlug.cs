using System.Text.RegularExpressions;

namespace EventSuite.Core.Events;

/// <summary>An event's public name: <c>[a-z0-9]+(-[a-z0-9]+)*</c>, at most 60 characters.</summary>
public static partial class EventSlug
{
    /// <summary>Whether the text is one.</summary>
    public static bool IsValid(string? text) => text is { Length: > 0 and <= 60 } && Pattern().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
