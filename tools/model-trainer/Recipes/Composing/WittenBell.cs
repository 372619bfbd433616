namespace ModelTrainer.Recipes.Composing;

/// <summary>
/// Counts of what followed what, smoothed by Witten and Bell (1991): the longest context is asked first, and the less it knows the
/// more the next shorter one has to say; the last word has the even share of all words.
/// </summary>
internal sealed class WittenBell(int words)
{
    private readonly Dictionary<(int Level, ulong Context), Dictionary<int, int>> _counts = [];

    /// <summary>Takes in a word after its contexts, the most telling first.</summary>
    public void Learn(ReadOnlySpan<ulong> contexts, int word)
    {
        for (int level = 0; level < contexts.Length; level++)
        {
            if (!_counts.TryGetValue((level, contexts[level]), out Dictionary<int, int>? counts))
            {
                _counts.Add((level, contexts[level]), counts = []);
            }

            counts[word] = counts.GetValueOrDefault(word) + 1;
        }
    }

    /// <summary>How likely a word is after its contexts.</summary>
    public double Share(ReadOnlySpan<ulong> contexts, int word)
    {
        double share = 1.0 / words;
        for (int level = contexts.Length - 1; level >= 0; level--)
        {
            if (_counts.TryGetValue((level, contexts[level]), out Dictionary<int, int>? counts))
            {
                double total = counts.Values.Sum(), kinds = counts.Count;
                share = (counts.GetValueOrDefault(word) + (kinds * share)) / (total + kinds);
            }
        }

        return share;
    }
}
