using System.Text;

namespace EventSuite.Core.Texts;

/// <summary>Unicode normalisation of text from outside, which never throws.</summary>
public static class UnicodeText
{
    /// <summary>
    /// The text in that form. What the framework refuses to normalise, half characters (lone surrogates) and U+FFFE,
    /// becomes the replacement character.
    /// </summary>
    public static string Normalized(string text, NormalizationForm form) =>
        string.Concat(text.EnumerateRunes()).Replace('\uFFFE', '\uFFFD').Normalize(form);
}
