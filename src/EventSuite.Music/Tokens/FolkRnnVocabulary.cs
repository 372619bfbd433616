using System.Collections.Frozen;
using System.Collections.Immutable;

namespace EventSuite.Music.Tokens;

/// <summary>The tokens that a folk-rnn model knows, each with its number.</summary>
public sealed class FolkRnnVocabulary
{
    /// <summary>What begins a tune.</summary>
    public const string Start = "<s>";

    /// <summary>What ends a tune.</summary>
    public const string End = "</s>";

    private const int LongestCompared = 16;
    private readonly FrozenDictionary<string, int> _numbers;

    /// <summary>A vocabulary of its own; a token's number is its place.</summary>
    /// <exception cref="ArgumentException">A token is empty, holds white space, or stands twice.</exception>
    public FolkRnnVocabulary(IEnumerable<string> tokens)
    {
        Tokens = [.. tokens];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string token in Tokens)
        {
            if (token.Length == 0 || token.Any(char.IsWhiteSpace) || !numbers.TryAdd(token, numbers.Count))
            {
                throw new ArgumentException($"Each token must be there once and without spaces, not '{token}'.", nameof(tokens));
            }
        }

        _numbers = numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>
    /// The 137 tokens of folk-rnn's published v2 model, in its order: what its weights and its transcriptions use
    /// (Sturm et al., "Music transcription modelling and composition using deep learning", 2016, and its web application).
    /// </summary>
    public static FolkRnnVocabulary V2 { get; } = new(
        """
        d' =A, ^c' =e =d =g =f =a =c =b _G _E _D _C _B _A 2< 2> =E =D _B, =F =A 4 =C =B _g 8 _e _d _c < _a (9 |2 D |1 (2
        (3 |: (7 (4 (5 :| 9 3/2 3/4 =f' 2 d _E, B, 16 | ^A, b' _e' M:9/8 E, </s> 3 7 ^F, =G, C G e' _d' ^f' [ b c z g ^G,
        =F, K:Cmin K:Cmix =c' C, <s> ] =G M:12/8 6 =E, K:Cmaj > B F c' ^C, 5/2 G, f =e' _b _A, F, /2> /2< f' M:6/8 4>
        M:4/4 A, M:2/4 =C, 5 M:3/4 12 M:3/2 K:Cdor A E a' (6 ^A ^C ^D ^F ^G a g' D, /4 e /3 7/2 =B, /8 ^a ^c ^d /2 ^f ^g
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The tokens in the order of their numbers.</summary>
    public ImmutableArray<string> Tokens { get; }

    /// <summary>How many tokens.</summary>
    public int Count => Tokens.Length;

    /// <summary>The token of a number.</summary>
    /// <exception cref="IndexOutOfRangeException">Not in 0 to <see cref="Count"/> − 1.</exception>
    public string this[int number] => Tokens[number];

    /// <summary>The vocabulary of a corpus: every token in it, the most frequent first, with start and end.</summary>
    public static FolkRnnVocabulary Of(IEnumerable<string> corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        return new([Start, End, .. corpus.Where(token => token is not (Start or End)).CountBy(token => token)
            .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key)]);
    }

    /// <summary>The number of a token; −1 when it is not known.</summary>
    public int NumberOf(string token) => _numbers.GetValueOrDefault(token, -1);

    /// <summary>The known token that differs from a text in the fewest characters; of equal ones the first.</summary>
    public string Nearest(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string compared = text.Length > LongestCompared ? text[..LongestCompared] : text;
        return Tokens.MinBy(token => Distance(compared, token)) ?? "";
    }

    // Levenshtein's.
    private static int Distance(string a, string b)
    {
        Span<int> row = stackalloc int[LongestCompared + 1];
        row = row[..(a.Length + 1)];
        for (int i = 0; i < row.Length; i++)
        {
            row[i] = i;
        }

        foreach (char letter in b)
        {
            int diagonal = row[0]++;
            for (int i = 1; i < row.Length; i++)
            {
                int changed = diagonal + (a[i - 1] == letter ? 0 : 1);
                diagonal = row[i];
                row[i] = Math.Min(changed, Math.Min(row[i], row[i - 1]) + 1);
            }
        }

        return row[^1];
    }
}
