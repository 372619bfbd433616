namespace LstmCnnComposer.Sampling;

/// <summary>How one of several ways to go on is chosen.</summary>
/// <param name="Method">Which of the likely ones may be chosen.</param>
/// <param name="Temperature">Below 1 the likely gets likelier, above 1 the unlikely.</param>
/// <param name="Top">For <see cref="ChoiceMethod.Top"/>: how many of the likeliest.</param>
/// <param name="Share">For <see cref="ChoiceMethod.Nucleus"/>: the fewest of the likeliest that together are as likely as this, 0–1.</param>
internal sealed record Choice(ChoiceMethod Method, double Temperature, int Top, double Share)
{
    /// <summary>Draws one.</summary>
    /// <param name="logits">Negative infinity for what is not allowed; at least one is allowed.</param>
    /// <param name="random">The only source of chance.</param>
    public int Draw(ReadOnlySpan<float> logits, Random random)
    {
        int best = 0;
        for (int i = 1; i < logits.Length; i++)
        {
            best = logits[i] > logits[best] ? i : best;
        }

        if (Method == ChoiceMethod.Best)
        {
            return best;
        }

        Span<double> weights = stackalloc double[logits.Length];
        Span<int> order = stackalloc int[logits.Length];
        double sum = 0;
        for (int i = 0; i < logits.Length; i++)
        {
            weights[i] = Math.Exp((logits[i] - logits[best]) / Temperature);
            order[i] = i;
            sum += weights[i];
        }

        int kept = logits.Length;
        if (Method is ChoiceMethod.Top or ChoiceMethod.Nucleus)
        {
            (kept, sum) = Keep(weights, order, sum);
        }

        double at = random.NextDouble() * sum;
        for (int i = 0; i < kept; i++)
        {
            at -= weights[i];
            if (at < 0)
            {
                return order[i];
            }
        }

        return best;
    }

    private (int Count, double Sum) Keep(Span<double> weights, Span<int> order, double sum)
    {
        for (int i = 1; i < weights.Length; i++)
        {
            (double weight, int index) = (weights[i], order[i]);
            int to = i;
            for (; to > 0 && weights[to - 1] < weight; to--)
            {
                (weights[to], order[to]) = (weights[to - 1], order[to - 1]);
            }

            (weights[to], order[to]) = (weight, index);
        }

        double kept = 0;
        int count = 0;
        while (count < weights.Length && (Method == ChoiceMethod.Top ? count < Top : count == 0 || kept < Share * sum))
        {
            kept += weights[count++];
        }

        return (count, kept);
    }
}
