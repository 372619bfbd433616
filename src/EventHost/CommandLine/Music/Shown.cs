using System.Globalization;
using System.Text;

namespace EventHost.CommandLine.Music;

/// <summary>Text from strangers on a terminal: what would steer it or hide in it is made visible.</summary>
internal static class Shown
{
    private const int MarksInARow = 2;

    /// <summary>
    /// Control, format (bidi, zero width), private and unassigned characters and line separators as <c>\u{…}</c>, so too
    /// more than two combining marks in a row; cut to <paramref name="most"/> characters.
    /// </summary>
    public static string Of(string text, int most = 40)
    {
        var shown = new StringBuilder();
        int marks = 0;
        int count = 0;
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (count++ == most)
            {
                shown.Append('…');
                break;
            }

            UnicodeCategory category = Rune.GetUnicodeCategory(rune);
            marks = category is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.SpacingCombiningMark ? marks + 1 : 0;
            if (marks > MarksInARow || IsHidden(category))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
            }
            else
            {
                shown.Append(rune.ToString());
            }
        }

        return shown.ToString();
    }

    private static bool IsHidden(UnicodeCategory category) => category is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
