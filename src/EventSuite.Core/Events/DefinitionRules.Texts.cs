using System.Globalization;
using System.Text;
using EventSuite.Core.Results;

namespace EventSuite.Core.Events;

/// <content>Texts: lengths, and characters that mislead or break files.</content>
public static partial class DefinitionRules
{
    // Marks and overrides of writing direction: they make a text read otherwise than it is. Joiners may stay, scripts and emoji need them.
    private const string DirectionMarks = "\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069";
    private const string LineBreaksAndMarks = "\u2028\u2029\uFEFF";

    // One line: no line breaks, no invisible control, no blanks at its ends.
    private static void Line(List<Fault> faults, string field, string what, string? text, int least, int most)
    {
        text ??= "";
        if (text.Length < least || text.Length > most)
        {
            var length = least == 0 ? $"at most {most}" : $"{least} to {most}";
            faults.Add(Fault.Invalid("text_length", text.Length == 0 ? $"{what} is missing: give {length} characters." : $"{what} has {text.Length} characters; it must have {length}.", field));
        }
        else if (BadCharacter(text, "") is { } bad)
        {
            faults.Add(Fault.Invalid("text_characters", $"{what} holds the invisible or direction-changing character {bad}. Type it anew.", field));
        }
        else
        {
            Check(faults, text.Trim().Length == text.Length, field, "text_blanks", $"{what} begins or ends with blanks. Remove them.");
        }
    }

    // Some lines, as in a description.
    private static void Lines(List<Fault> faults, string field, string what, string? text, int most)
    {
        text ??= "";
        Check(faults, text.Length <= most, field, "text_length", $"{what} has {text.Length} characters; it must have at most {most}.");
        Check(faults, BadCharacter(text, "\n\t") is not { } bad, field, "text_characters", $"{what} holds the invisible or direction-changing character {BadCharacter(text, "\n\t")}. Type it anew.");
        Check(faults, text.Trim().Length == text.Length, field, "text_blanks", $"{what} begins or ends with blanks or empty lines. Remove them.");
    }

    // Markdown or JSON: whole pages; direction marks may be wanted in them.
    private static void Long(List<Fault> faults, string field, string what, string? text)
    {
        text ??= "";
        Check(faults, text.Length <= MaxLongText, field, "text_length", string.Create(CultureInfo.InvariantCulture, $"{what} has {text.Length:N0} characters; it must have at most {MaxLongText:N0}."));
        var bad = BadCharacter(text, "\n\r\t" + DirectionMarks);
        Check(faults, bad is null, field, "text_characters", $"{what} holds the invisible character {bad}. Remove it.");
    }

    // The first character that must not be there, as U+202E, or null.
    private static string? BadCharacter(string text, string allowed)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            // A lone surrogate comes as the replacement character, which nobody types either.
            if (rune == Rune.ReplacementChar
                || (rune.IsBmp && !allowed.Contains((char)rune.Value, StringComparison.Ordinal)
                    && (Rune.IsControl(rune) || DirectionMarks.Contains((char)rune.Value, StringComparison.Ordinal) || LineBreaksAndMarks.Contains((char)rune.Value, StringComparison.Ordinal))))
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
        return BadCharacter(shown, "") is null ? shown : "?";
    }
}
