using System.Text.RegularExpressions;

namespace EventSuite.Music.Tests.Abc;

/// <summary>Begins repeats that are closed by <c>:|</c> but never opened with <c>|:</c>, where their section begins.</summary>
internal static partial class RepeatSigns
{
    /// <summary>
    /// A tune with <c>|:</c> wherever a section begins that is repeated and does not say so: behind a closed repeat,
    /// behind a double or thick line, and at a part label when <paramref name="parts"/> is true.
    /// </summary>
    public static string WriteOut(string tune, bool parts)
    {
        int body = tune.IndexOf('\n', tune.IndexOf("K:", StringComparison.Ordinal));
        Match[] signs = [.. Sign().Matches(tune, body).Cast<Match>().Where(sign => parts || !IsLabel(sign.Value))];
        for (int i = signs.Length - 1; i >= 0; i--)
        {
            int end = signs[i].Index + signs[i].Length;
            bool isOpen = signs[..(i + 1)].LastOrDefault(sign => HasDots(sign.Value)) is { } before && before.Value.EndsWith(':');
            if (!isOpen && IsStart(signs[i].Value) && !Ending().IsMatch(tune, end) && ClosesUnopened(signs.Skip(i + 1).Select(sign => sign.Value)))
            {
                tune = tune.Insert(end, " |:");
            }
        }

        return tune;
    }

    private static bool IsLabel(string sign) => sign.Contains("P:");

    private static bool HasDots(string sign) => !IsLabel(sign) && sign.Contains(':');

    private static bool IsStart(string sign) => IsLabel(sign) || (!sign.EndsWith(':') && sign.Length > 1);

    // The next sign with dots closes, and no later place for the section to begin lies between.
    private static bool ClosesUnopened(IEnumerable<string> following) =>
        following.FirstOrDefault(sign => HasDots(sign) || IsStart(sign)) is { } next && HasDots(next) && next[0] == ':';

    // Bar lines, and part labels on a line of their own; chord symbols and other fields are stepped over.
    [GeneratedRegex("""\nP:[A-Z][^\n]*\n|:*\|[|:\]]*|::+""")]
    private static partial Regex Sign();

    [GeneratedRegex("""\G\s*\[?\d""")]
    private static partial Regex Ending();
}
