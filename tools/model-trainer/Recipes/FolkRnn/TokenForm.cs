using System.Text.RegularExpressions;

namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>Tells folk-rnn's tokens from any other text: folders of tunes have notes and licences lying about.</summary>
internal static partial class TokenForm
{
    private const double MostOthers = .3;

    /// <summary>Why a file's words are no tunes; null when they may be.</summary>
    public static string? FaultOf(IReadOnlyCollection<string> words)
    {
        int others = words.Count(word => !Form().IsMatch(word));
        return others <= words.Count * MostOthers ? null
            : $"{others} of {words.Count} words are no tokens of folk-rnn, such as '{Short(words.First(word => !Form().IsMatch(word)))}'";
    }

    private static string Short(string word) => word.Length > 24 ? word[..24] + "…" : word;

    // Fields, pitches and rests, lengths with broken rhythm, tuplets, chords and bar lines, start and end.
    [GeneratedRegex(@"\A(\[?[A-Z]:\S+|[_^=]{0,2}[A-Ga-gxz][,']*|[0-9]*(/[0-9]*)?[<>]*|\([2-9]|[][|:]+[0-9,]*|</?s>|-)\z")]
    private static partial Regex Form();
}
