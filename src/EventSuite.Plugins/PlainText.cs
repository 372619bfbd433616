using System.Globalization;
using System.Text;

namespace EventSuite.Plugins;

/// <summary>Text of strangers, made harmless to show: no control characters, no direction marks, no half surrogate pairs.</summary>
internal static class PlainText
{
    /// <summary>Index of the first character that has no business in a line of text; −1 without one.</summary>
    public static int FirstOdd(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (IsOdd(text[i]))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>One line: odd characters become spaces, what is too long ends in an ellipsis.</summary>
    public static string Line(string? text, int longest) => Clean(text, longest, keepLines: false);

    /// <summary>Several lines: line feeds stay.</summary>
    public static string Lines(string? text, int longest) => Clean(text, longest, keepLines: true);

    private static string Clean(string? text, int longest, bool keepLines)
    {
        if (text is null)
        {
            return "";
        }

        var clean = new StringBuilder(Math.Min(text.Length, longest));
        for (int i = 0; i < text.Length && clean.Length < longest; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
            }
            else
            {
                clean.Append(!IsOdd(text[i]) || (keepLines && text[i] == '\n') ? text[i] : ' ');
            }
        }

        if (clean.Length < text.Length && clean.Length >= longest)
        {
            clean.Length = char.IsLowSurrogate(clean[longest - 1]) ? longest - 2 : longest - 1;
            clean.Append('…');
        }

        return clean.ToString().Trim();
    }

    private static bool IsOdd(char c) => char.GetUnicodeCategory(c) switch
    {
        // Joiners hold letters of some scripts and emoji together.
        UnicodeCategory.Format => c is not ('\u200C' or '\u200D' or '\u00AD'),
        UnicodeCategory.Control or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        _ => false,
    };
}
