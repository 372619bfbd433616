namespace EventSuite.Music.Copying;

/// <summary>
/// Tells how much of a sequence of tokens stands word for word in a corpus. Built once in time linear in the corpus; each
/// question costs a binary search for each token asked about. Immutable, so many may ask at once. Memory: about 8 bytes
/// for each token of the corpus.
/// </summary>
public sealed class CopyIndex
{
    private readonly Dictionary<int, int> _letters = [];
    private readonly int[] _text;
    private readonly int[] _suffixes;
    private readonly int[] _starts;

    /// <summary>Builds the index.</summary>
    /// <param name="corpus">Sequences of tokens of any value, such as <see cref="MelodyTokens"/> or words of a vocabulary.</param>
    public CopyIndex(IEnumerable<IReadOnlyCollection<int>> corpus)
    {
        ArgumentNullException.ThrowIfNull(corpus);
        var text = new List<int>();
        var starts = new List<int>();
        foreach (IReadOnlyCollection<int> sequence in corpus)
        {
            starts.Add(text.Count);
            foreach (int token in sequence)
            {
                if (!_letters.TryGetValue(token, out int letter))
                {
                    _letters.Add(token, letter = _letters.Count + 1);
                }

                text.Add(letter);
            }

            // Letter 0 ends a sequence and is never asked about, so no run goes beyond.
            text.Add(0);
        }

        _text = [.. text];
        _starts = [.. starts];
        _suffixes = SuffixArray.Build(_text, _letters.Count + 1);
    }

    /// <summary>Sequences of the corpus.</summary>
    public int Sequences => _starts.Length;

    /// <summary>Tokens of the corpus.</summary>
    public int Tokens => _text.Length - _starts.Length;

    /// <summary>The longest run of the tokens that stands in the corpus; of several the first.</summary>
    public CopyMatch LongestRun(ReadOnlySpan<int> tokens)
    {
        int[] query = Translate(tokens);
        var best = new CopyMatch(0, 0, -1, -1);
        for (int start = 0; start < query.Length - best.Length; start++)
        {
            (int length, int place) = LongestAt(query.AsSpan(start));
            if (length > best.Length)
            {
                int sequence = Array.BinarySearch(_starts, place);
                sequence = sequence < 0 ? ~sequence - 1 : sequence;
                best = new CopyMatch(length, start, sequence, place - _starts[sequence]);
            }
        }

        return best;
    }

    /// <summary>The share of tokens that lie in a run of at least <paramref name="minimumRun"/> that stands in the corpus, 0–1; 0 without tokens.</summary>
    public double Coverage(ReadOnlySpan<int> tokens, int minimumRun)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(minimumRun, 1);
        int[] query = Translate(tokens);
        int covered = 0;
        int end = 0;
        for (int start = 0; start < query.Length; start++)
        {
            int length = LongestAt(query.AsSpan(start)).Length;
            if (length >= minimumRun && start + length > end)
            {
                covered += start + length - Math.Max(start, end);
                end = start + length;
            }
        }

        return query.Length == 0 ? 0 : (double)covered / query.Length;
    }

    /// <summary>Tokens that the corpus does not have become −1, which equals no letter.</summary>
    private int[] Translate(ReadOnlySpan<int> tokens)
    {
        int[] query = new int[tokens.Length];
        for (int i = 0; i < query.Length; i++)
        {
            query[i] = _letters.GetValueOrDefault(tokens[i], -1);
        }

        return query;
    }

    /// <summary>The longest beginning of the query that stands in the corpus: it is a neighbour of where the query would be sorted in.</summary>
    private (int Length, int Place) LongestAt(ReadOnlySpan<int> query)
    {
        int low = 0;
        int high = _suffixes.Length;
        (int Length, int Place) best = (0, -1);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            int place = _suffixes[middle];
            ReadOnlySpan<int> suffix = _text.AsSpan(place);
            int common = query.CommonPrefixLength(suffix);
            best = common > best.Length ? (common, place) : best;
            if (common == query.Length)
            {
                return best;
            }

            // A suffix never runs out first: it ends with letter 0, which is no letter of a query.
            (low, high) = suffix[common] < query[common] ? (middle + 1, high) : (low, middle);
        }

        return best;
    }
}
