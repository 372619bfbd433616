using System.Globalization;
using EventSuite.Core.Results;
using EventSuite.Core.Texts;

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
            Characters(faults, field, what, UnicodeText.FirstBad(text));
            Trimmed(faults, field, what, text);
        }
    }

    // Some lines, as in a description.
    private static void Lines(List<Fault> faults, string field, string what, string? text, int most)
    {
        text ??= "";
        Check(faults, text.Length <= most, field, "text_length", $"{what} has {text.Length} characters; it must have at most {most}.");
        Characters(faults, field, what, UnicodeText.FirstBad(text, "\n\t"));
        Trimmed(faults, field, what, text);
    }

    // Markdown or JSON: whole pages; direction marks may be wanted in them.
    private static void Long(List<Fault> faults, string field, string what, string? text)
    {
        text ??= "";
        Check(faults, text.Length <= MaxLongText, field, "text_length", string.Create(CultureInfo.InvariantCulture, $"{what} has {text.Length:N0} characters; it must have at most {MaxLongText:N0}."));
        Characters(faults, field, what, UnicodeText.FirstBad(text, "\n\r\t", formats: true));
    }

    private static void Characters(List<Fault> faults, string field, string what, string? bad) =>
        Check(faults, bad is null, field, "text_characters", $"{what} holds the invisible or direction-changing character {bad}. Type it anew.");

    private static void Trimmed(List<Fault> faults, string field, string what, string text) =>
        Check(faults, text.Trim().Length == text.Length, field, "text_blanks", $"{what} begins or ends with blanks or empty lines. Remove them.");

    private static string Shown(string? text)
    {
        var shown = text ?? "";
        shown = shown.Length > 40 ? shown[..40] + "…" : shown;
        return UnicodeText.FirstBad(shown) is null ? shown : "?";
    }
}
