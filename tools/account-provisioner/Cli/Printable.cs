using System.Globalization;
using System.Text;
using Spectre.Console;

namespace AccountProvisioner.Cli;

/// <summary>
/// Text from a file or a host, made safe for a terminal: no control characters (they move the cursor, hide
/// or fake output), no bidirectional overrides, no markup.
/// </summary>
internal static class Printable
{
    /// <summary>Safe for plain output, at most <paramref name="longest"/> characters.</summary>
    public static string Plain(string text, int longest = 500)
    {
        var shown = new StringBuilder(Math.Min(text.Length, longest));
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= longest)
            {
                return shown.Append('…').ToString();
            }

            shown.Append(IsUnsafe(rune) ? "\uFFFD" : rune.ToString());
        }

        return shown.ToString();
    }

    /// <summary>Safe as Spectre markup.</summary>
    public static string Text(string text, int longest = 500) => Markup.Escape(Plain(text, longest));

    /// <summary>Control, line-breaking, bidirectional-override and unpaired characters.</summary>
    public static bool IsUnsafe(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
