using System.Collections.Immutable;
using System.Text;

namespace EventSuite.Music.Tokens;

/// <summary>
/// folk-rnn's form of a tune: ABC cut into tokens with white space between (<c>M:4/4 K:Cmaj |: G c &gt; d e /2 :|</c>),
/// a tune in each block of lines, an empty line between.
/// </summary>
public static class FolkRnnTokens
{
    private const int MaxFaults = 100;
    private const int LongestToken = 24;

    /// <summary>The tokens of a text, checked against a vocabulary.</summary>
    public static FolkRnnParseResult Parse(string text, FolkRnnVocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(vocabulary);
        var numbers = ImmutableArray.CreateBuilder<int>();
        var faults = ImmutableArray.CreateBuilder<FolkRnnFault>();
        int unknown = 0;
        string[] tokens = Split(text);
        for (int i = 0; i < tokens.Length; i++)
        {
            int number = vocabulary.NumberOf(tokens[i]);
            if (number >= 0)
            {
                numbers.Add(number);
            }
            else if (unknown++ < MaxFaults)
            {
                string shown = tokens[i].Length > LongestToken ? tokens[i][..LongestToken] + "…" : tokens[i];
                faults.Add(new FolkRnnFault(i, shown, vocabulary.Nearest(tokens[i])));
            }
        }

        return new FolkRnnParseResult(numbers.ToImmutable(), faults.ToImmutable(), unknown);
    }

    /// <summary>The tokens of a text, whatever they are.</summary>
    public static string[] Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>The tunes of a corpus, each as its tokens: blocks of lines with an empty line between.</summary>
    public static IEnumerable<string[]> Tunes(string corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        List<string> tokens = [];
        foreach (string line in corpus.ReplaceLineEndings("\n").Split('\n').Append(""))
        {
            string[] parts = Split(line);
            tokens.AddRange(parts);
            if (parts.Length == 0 && tokens.Count > 0)
            {
                yield return [.. tokens];
                tokens.Clear();
            }
        }
    }

    /// <summary>
    /// Tokens as an ABC tune with the unit 1/8: fields before the first note make the header, bars have spaces around
    /// them, four to a line. What the tokens mean is for <see cref="Abc.AbcReader"/> to say: a sampled tune may be faulty.
    /// </summary>
    /// <param name="tokens">The tokens; start and end are left out.</param>
    /// <param name="number">X:, the reference number.</param>
    /// <param name="title">T:, the title.</param>
    public static string ToAbc(IEnumerable<string> tokens, int number = 1, string title = "")
    {
        ArgumentNullException.ThrowIfNull(tokens);
        ArgumentNullException.ThrowIfNull(title);
        var header = new SortedDictionary<char, string>(Comparer<char>.Create((a, b) => "MLK".IndexOf(a) - "MLK".IndexOf(b))) { ['L'] = "1/8", ['K'] = "none" };
        var body = new StringBuilder();
        int bars = 0;
        foreach (string token in tokens.Where(token => token is not (FolkRnnVocabulary.Start or FolkRnnVocabulary.End)))
        {
            string field = token.StartsWith('[') ? token[1..].TrimEnd(']') : token;
            bool isField = field.Length > 2 && field[1] == ':' && field[0] is 'M' or 'L' or 'K';
            if (isField && body.Length == 0)
            {
                header[field[0]] = field[2..];
            }
            else if (isField)
            {
                body.Append('[').Append(field).Append(']');
            }
            else if (token.Contains('|', StringComparison.Ordinal))
            {
                body.Append(' ').Append(token).Append(++bars % 4 == 0 && token is "|" or ":|" ? '\n' : ' ');
            }
            else
            {
                body.Append(token);
            }
        }

        string plain = string.Concat(title.Where(c => !char.IsControl(c) && c is not '%' and not '\\')).Trim();
        string fields = string.Concat(header.Select(field => $"{field.Key}:{field.Value}\n"));
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"X:{number}\nT:{plain}\n{fields}{body}\n");
    }
}
