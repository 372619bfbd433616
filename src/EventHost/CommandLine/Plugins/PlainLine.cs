using System.Globalization;

namespace EventHost.CommandLine.Plugins;

/// <summary>Text of strangers (file names, plugins) as one line for a terminal: what could steer the terminal or turn the line around becomes '?'.</summary>
internal static class PlainLine
{
    public static string Of(string text) => string.Concat(text.EnumerateRunes().Select(rune =>
        System.Text.Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
            ? "?"
            : rune.ToString()));
}
