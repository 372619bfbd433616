using System.Globalization;
using System.Text;

namespace EventSuite.Core.Texts;

/// <summary>Text from outside: its normal form, which never throws, and the characters that mislead or break files.</summary>
public static class UnicodeText
{
    /// <summary>
    /// The text in that form. What the framework refuses to normalise, half characters (lone surrogates) and U+FFFE,
    /// becomes the replacement character.
    /// </summary>
    public static string Normalized(string text, NormalizationForm form) =>
        string.Concat(text.EnumerateRunes()).Replace('\uFFFE', '\uFFFD').Normalize(form);

    /// <summary>The first character that must not be there, as <c>U+202E</c>; null: none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowed">Control characters that may be there, such as line breaks.</param>
    /// <param name="formats">Whether direction marks may be there.</param>
    public static string? FirstBad(string text, string allowed = "", bool formats = false)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsBad(rune, allowed, formats))
            {
                return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
            }
        }

        return null;
    }

    /// <summary>A line of at most that many UTF-16 units: what must not be there is left out, and no character is cut in half.</summary>
    public static string Line(string text, int most)
    {
        var line = new StringBuilder();
        foreach (var rune in text.EnumerateRunes().Where(r => !IsBad(r, "", formats: false)))
        {
            if (line.Length + rune.Utf16SequenceLength > most)
            {
                break;
            }

            line.Append(rune);
        }

        return line.ToString().Trim();
    }

    private static bool IsBad(Rune rune, string allowed, bool formats) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => !allowed.Contains((char)rune.Value, StringComparison.Ordinal),
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        // Joiners and tags stay, scripts, emoji and flags need them; a byte order mark inside a text never.
        UnicodeCategory.Format => rune.IsBmp && rune.Value is not (0x200C or 0x200D) && (!formats || rune.Value == 0xFEFF),
        // A lone surrogate comes as the replacement character, which nobody types either.
        _ => rune == Rune.ReplacementChar,
    };
}
