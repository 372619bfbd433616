using System.Globalization;
using System.Text;
using EventSuite.Core.Results;

namespace EventSuite.Core.Events;

/// <content>Texts: lengths, and characters that mislead or break files.</content>
public static partial class DefinitionRules
{
    // One line: no line breaks, nothing invisible, no blanks at its ends.
    private static void Line(List<Fault> faults, string field, string what, string? text, int least, int most)
    {
        text ??= "";
        if (text.Length < least || text.Length > most)
        {
            var length = least == 0 ? $"at most {most}" : $"{least} to {most}";
            faults.Add(Fault.Invalid("text_length", text.Length == 0 ? $"{what} is missing: give {length} characters." : $"{what} has {text.Length} characters; it must have {length}.", field));
        }
        else
        {
            Characters(faults, field, what, BadCharacter(text, "", formats: false));
            Trimmed(faults, field, what, text);
        }
    }

    // Some lines, as in a description.
    private static void Lines(List<Fault> faults, string field, string what, string? text, int most)
    {
        text ??= "";
        Check(faults, text.Length <= most, field, "text_length", $"{what} has {text.Length} characters; it must have at most {most}.");
        Characters(faults, field, what, BadCharacter(text, "\n\t", formats: false));
        Trimmed(faults, field, what, text);
    }

    // Markdown or JSON: whole pages; direction marks may be wanted in them.
    private static void Long(List<Fault> faults, string field, string what, string? text)
    {
        text ??= "";
        Check(faults, text.Length <= MaxLongText, field, "text_length", string.Create(CultureInfo.InvariantCulture, $"{what} has {text.Length:N0} characters; it must have at most {MaxLongText:N0}."));
        Characters(faults, field, what, BadCharacter(text, "\n\r\t", formats: true));
    }

    private static void Characters(List<Fault> faults, string field, string what, string? bad) =>
        Check(faults, bad is null, field, "text_characters", $"{what} holds the invisible or direction-changing character {bad}. Type it anew.");

    private static void Trimmed(List<Fault> faults, string field, string what, string text) =>
        Check(faults, text.Trim().Length == text.Length, field, "text_blanks", $"{what} begins or ends with blanks or empty lines. Remove them.");

    // The first character that must not be there, as U+202E, or null.
    private static string? BadCharacter(string text, string allowed, bool formats)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var bad = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control => !allowed.Contains((char)rune.Value, StringComparison.Ordinal),
                UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
                // Joiners and tags stay, scripts, emoji and flags need them; a byte order mark inside a text never.
                UnicodeCategory.Format => rune.IsBmp && rune.Value is not (0x200C or 0x200D) && (!formats || rune.Value == 0xFEFF),
                // A lone surrogate comes as the replacement character, which nobody types either.
                _ => rune == Rune.ReplacementChar,
            };
            if (bad)
            {
                return string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
            }
        }

        return null;
    }

    private static string Shown(string? text)
    {
        var shown = text ?? "";
        shown = shown.Length > 40 ? shown[..40] + "…" : shown;
        return BadCharacter(shown, "", formats: false) is null ? shown : "?";
    }
}
