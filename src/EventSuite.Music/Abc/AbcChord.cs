using System.Collections.Immutable;

namespace EventSuite.Music.Abc;

/// <summary>A chord symbol understood (ABC 2.1, "Chord symbols"): <c>Am7</c>, <c>D7/F#</c>.</summary>
/// <param name="Root">0 (C) to 11 (B).</param>
/// <param name="Bass">The pitch class below, the root when no other is named.</param>
/// <param name="Intervals">Semitones above the root, 0 first.</param>
public sealed record AbcChord(int Root, int Bass, ImmutableArray<int> Intervals)
{
    private static readonly Dictionary<string, ImmutableArray<int>> s_qualities = new(StringComparer.Ordinal)
    {
        [""] = [0, 4, 7],
        ["maj"] = [0, 4, 7],
        ["m"] = [0, 3, 7],
        ["min"] = [0, 3, 7],
        ["-"] = [0, 3, 7],
        ["dim"] = [0, 3, 6],
        ["o"] = [0, 3, 6],
        ["aug"] = [0, 4, 8],
        ["+"] = [0, 4, 8],
        ["5"] = [0, 7],
        ["6"] = [0, 4, 7, 9],
        ["m6"] = [0, 3, 7, 9],
        ["7"] = [0, 4, 7, 10],
        ["m7"] = [0, 3, 7, 10],
        ["maj7"] = [0, 4, 7, 11],
        ["M7"] = [0, 4, 7, 11],
        ["dim7"] = [0, 3, 6, 9],
        ["m7b5"] = [0, 3, 6, 10],
        ["9"] = [0, 4, 7, 10, 14],
        ["m9"] = [0, 3, 7, 10, 14],
        ["sus"] = [0, 5, 7],
        ["sus4"] = [0, 5, 7],
        ["sus2"] = [0, 2, 7],
        ["7sus4"] = [0, 5, 7, 10],
    };

    /// <summary>Understands a symbol; null when it is none, such as a remark.</summary>
    public static AbcChord? Parse(string symbol)
    {
        ArgumentNullException.ThrowIfNull(symbol);
        string plain = symbol.Trim('(', ')', ' ');
        int slash = plain.IndexOf('/', StringComparison.Ordinal);
        string upper = slash < 0 ? plain : plain[..slash];
        if (PitchClass(upper, out int length) is not int root || !s_qualities.TryGetValue(upper[length..], out ImmutableArray<int> intervals))
        {
            return null;
        }

        int? bass = slash < 0 ? root : PitchClass(plain[(slash + 1)..], out _);
        return new AbcChord(root, bass ?? root, intervals);
    }

    private static int? PitchClass(string text, out int length)
    {
        length = text.Length > 1 && text[1] is '#' or 'b' ? 2 : 1;
        if (text.Length == 0 || char.ToUpperInvariant(text[0]) is < 'A' or > 'G')
        {
            return null;
        }

        int accidental = length == 1 ? 0 : text[1] == '#' ? 1 : -1;
        return (AbcLetters.Semitones(AbcLetters.StepOf(text[0])) + accidental + 12) % 12;
    }
}
