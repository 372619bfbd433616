using System.Text.RegularExpressions;
using EventSuite.Core.Texts;

namespace EventSuite.Core.Submissions;

/// <summary>The composition part of an entry's name: <c>[A-Za-z0-9]{1,40}</c>.</summary>
public static partial class CompositionTitle
{
    /// <summary>Longest title.</summary>
    public const int MaxLength = 40;

    /// <summary>Whether the text is one.</summary>
    public static bool IsValid(string? text) => text is not null && Pattern().IsMatch(text);

    /// <summary>
    /// The title nearest to what was typed: accents dropped, words run together in PascalCase, cut at 40; empty when
    /// nothing usable is left.
    /// </summary>
    public static string Suggest(string typed)
    {
        var decomposed = UnicodeText.Normalized(typed, System.Text.NormalizationForm.FormKD);
        var result = new System.Text.StringBuilder();
        var startOfWord = false;
        foreach (var c in decomposed)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                result.Append(startOfWord && result.Length > 0 ? char.ToUpperInvariant(c) : c);
                startOfWord = false;
            }
            else if (System.Globalization.CharUnicodeInfo.GetUnicodeCategory(c) != System.Globalization.UnicodeCategory.NonSpacingMark
                && c != '\'' && c != '\u2019')
            {
                startOfWord = true;
            }

            if (result.Length == MaxLength)
            {
                break;
            }
        }

        return result.ToString();
    }

    [GeneratedRegex(@"\A[A-Za-z0-9]{1,40}\z", RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
