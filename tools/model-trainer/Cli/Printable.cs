using System.Globalization;
using System.Text;

namespace ModelTrainer.Cli;

/// <summary>Text from files, made safe for a terminal: no control characters, no bidirectional overrides.</summary>
internal static class Printable
{
    /// <summary>The text with what is unsafe replaced.</summary>
    public static string Plain(string text)
    {
        StringBuilder shown = new(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            bool isUnsafe = Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
                || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
            shown.Append(isUnsafe ? "\uFFFD" : rune.ToString());
        }

        return shown.ToString();
    }
}
