using System.Numerics;

namespace ModelTrainer.Recipes.Composing.Baseline;

/// <summary>A Witten–Bell n-gram of one history.</summary>
/// <param name="words">How many answers there are.</param>
/// <param name="history">What it is told, the most telling fact first.</param>
internal sealed class NGram(int words, NGramFact[] history)
{
    private readonly WittenBell _counts = new(words);
    private readonly ulong[] _contexts = new ulong[history.Length + 1];

    public void Learn(NGramQuestion question) => _counts.Learn(Contexts(question.Facts), question.Answer);

    /// <summary>How likely each answer is, into <paramref name="shares"/>.</summary>
    public void Shares(NGramQuestion question, Span<double> shares) => _counts.Shares(Contexts(question.Facts), shares);

    /// <summary>How surprising the right answer is.</summary>
    public double Nats(NGramQuestion question)
    {
        double[] shares = new double[words];
        Shares(question, shares);
        return -Math.Log(shares[question.Answer]);
    }

    /// <summary>No fact, the first, the first two and so on, each as a hash.</summary>
    private ulong[] Contexts(int[] facts)
    {
        for (int i = 0; i < history.Length; i++)
        {
            ulong mixed = (_contexts[i] ^ (ulong)(facts[(int)history[i]] + 1L)) * 0x9E3779B97F4A7C15;
            _contexts[i + 1] = BitOperations.RotateLeft(mixed, 29) + (ulong)i;
        }

        return _contexts;
    }
}
