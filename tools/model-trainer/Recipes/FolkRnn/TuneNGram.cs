namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>A Witten–Bell n-gram over the tokens of tunes: what any network must beat.</summary>
internal sealed class TuneNGram
{
    /// <summary>Tokens looked at together.</summary>
    public const int Order = 5;

    private readonly WittenBell _model;

    /// <summary>Counts tunes, each with its start and end.</summary>
    public TuneNGram(IEnumerable<int[]> tunes, int vocabulary)
    {
        _model = new WittenBell(vocabulary);
        Span<ulong> contexts = stackalloc ulong[Order];
        foreach (int[] tune in tunes)
        {
            for (int at = 1; at < tune.Length; at++)
            {
                _model.Learn(contexts[..Fill(contexts, tune, at)], tune[at]);
            }
        }
    }

    /// <summary>How surprised it is by a tune, in nats, the start not counted.</summary>
    public double NatsOf(int[] tune)
    {
        double nats = 0;
        double[] shares = new double[_model.Words];
        Span<ulong> contexts = stackalloc ulong[Order];
        for (int at = 1; at < tune.Length; at++)
        {
            _model.Shares(contexts[..Fill(contexts, tune, at)], shares);
            nats -= Math.Log(shares[tune[at]]);
        }

        return nats;
    }

    /// <summary>No token, the last, the last two and so on, 16 bits for each; returns how many.</summary>
    private static int Fill(Span<ulong> contexts, int[] tune, int at)
    {
        contexts[0] = 0;
        int count = Math.Min(Order, at + 1);
        for (int length = 1; length < count; length++)
        {
            contexts[length] = contexts[length - 1] | ((ulong)(ushort)tune[at - length] << (16 * (length - 1)));
        }

        return count;
    }
}
