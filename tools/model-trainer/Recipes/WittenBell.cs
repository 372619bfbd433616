namespace ModelTrainer.Recipes;

/// <summary>
/// Counts of what followed what, smoothed by Witten and Bell (1991): each context speaks after the next shorter one, the louder the
/// more often it was met and the fewer different words followed it; before them all speaks the even share of all words.
/// </summary>
internal sealed class WittenBell(int words)
{
    private readonly Dictionary<(int Level, ulong Context), Dictionary<int, int>> _followers = [];

    /// <summary>How many words there are; they are numbered from 0.</summary>
    public int Words => words;

    /// <summary>Takes in a word after its contexts.</summary>
    /// <param name="contexts">From the shortest on, each holding the one before.</param>
    /// <param name="word">What followed.</param>
    public void Learn(ReadOnlySpan<ulong> contexts, int word)
    {
        for (int level = 0; level < contexts.Length; level++)
        {
            if (!_followers.TryGetValue((level, contexts[level]), out Dictionary<int, int>? counts))
            {
                _followers.Add((level, contexts[level]), counts = []);
            }

            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>How likely each word is after contexts.</summary>
    /// <param name="contexts">As in <see cref="Learn"/>.</param>
    /// <param name="shares">Filled with a share for each word, together 1.</param>
    public void Shares(ReadOnlySpan<ulong> contexts, Span<double> shares)
    {
        shares.Fill(1.0 / words);
        for (int level = 0; level < contexts.Length && _followers.TryGetValue((level, contexts[level]), out Dictionary<int, int>? counts); level++)
        {
            double kinds = counts.Count, total = counts.Values.Sum() + kinds;
            foreach (ref double share in shares)
            {
                share *= kinds;
            }

            foreach ((int word, int count) in counts)
            {
                shares[word] += count;
            }

            foreach (ref double share in shares)
            {
                share /= total;
            }
        }
    }
}
