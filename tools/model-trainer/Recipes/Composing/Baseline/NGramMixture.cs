using EventSuite.Neural.Autograd;
using EventSuite.Neural.Losses;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Tensors;

namespace ModelTrainer.Recipes.Composing.Baseline;

/// <summary>
/// N-grams of several histories that answer one head's questions together: their shares are multiplied, each to a power, and made to
/// sum to 1. The powers are fitted on every fifth of the learned pieces with the counts of the others; then all are counted.
/// </summary>
internal sealed class NGramMixture
{
    private const int FitEvery = 5;
    private const int MostQuestions = 8000;
    private const int Steps = 200;
    private const float Rate = .02f;
    private readonly int _words;
    private readonly NGram[] _grams;
    private readonly double[] _powers;

    private NGramMixture(int words, NGramFact[][] histories, double[] powers)
    {
        (_words, _powers) = (words, powers);
        _grams = [.. histories.Select(history => new NGram(words, history))];
    }

    /// <summary>Learns from pieces.</summary>
    /// <param name="words">How many answers there are.</param>
    /// <param name="histories">One for each n-gram.</param>
    /// <param name="pieces">The questions of each.</param>
    public static NGramMixture Learn(int words, NGramFact[][] histories, IReadOnlyList<NGramQuestion[]> pieces)
    {
        var trial = new NGramMixture(words, histories, []);
        trial.Count(pieces.Where((_, i) => i % FitEvery != 0));
        NGramQuestion[] questions = [.. pieces.Where((_, i) => i % FitEvery == 0).SelectMany(piece => piece)];
        int every = 1 + (questions.Length / MostQuestions);
        var all = new NGramMixture(words, histories, trial.FitPowers([.. questions.Where((_, i) => i % every == 0)]));
        all.Count(pieces);
        return all;
    }

    /// <summary>Nats of the right answers: of each n-gram alone, and of all together.</summary>
    public (double[] Alone, double Together) Judge(IEnumerable<NGramQuestion> questions)
    {
        double[] alone = new double[_grams.Length];
        double together = 0;
        float[] logs = new float[_words * _grams.Length];
        double[] mixed = new double[_words];
        foreach (NGramQuestion question in questions)
        {
            Ask(question, logs);
            for (int word = 0; word < _words; word++)
            {
                mixed[word] = 0;
                for (int gram = 0; gram < _grams.Length; gram++)
                {
                    mixed[word] += _powers[gram] * logs[(word * _grams.Length) + gram];
                }
            }

            together += Math.Log(mixed.Sum(Math.Exp)) - mixed[question.Answer];
            for (int gram = 0; gram < _grams.Length; gram++)
            {
                alone[gram] -= logs[(question.Answer * _grams.Length) + gram];
            }
        }

        return (alone, together);
    }

    private void Count(IEnumerable<NGramQuestion[]> pieces)
    {
        foreach (NGramQuestion question in pieces.SelectMany(piece => piece))
        {
            Array.ForEach(_grams, gram => gram.Learn(question));
        }
    }

    /// <summary>The logarithms of all shares: for each word that of each n-gram.</summary>
    private void Ask(NGramQuestion question, Span<float> logs)
    {
        double[] shares = new double[_words];
        for (int gram = 0; gram < _grams.Length; gram++)
        {
            _grams[gram].Shares(question, shares);
            for (int word = 0; word < _words; word++)
            {
                logs[(word * _grams.Length) + gram] = (float)Math.Log(shares[word]);
            }
        }
    }

    /// <summary>The powers with which the right answers surprise least; the loss has one valley.</summary>
    private double[] FitPowers(NGramQuestion[] questions)
    {
        int width = _words * _grams.Length;
        float[] logs = new float[questions.Length * width];
        for (int i = 0; i < questions.Length; i++)
        {
            Ask(questions[i], logs.AsSpan(i * width, width));
        }

        var seen = Tensor.Of(new Shape(questions.Length, _words, _grams.Length), logs);
        var answers = Indices.Of([.. questions.Select(q => q.Answer)]);
        using GradMode.Scope recording = GradMode.On(); // an evaluation has it switched off
        Tensor powers = Tensor.Filled(new Shape(1, _grams.Length), 1f / _grams.Length).WithGrad();
        var optimiser = new Adam([("powers", powers)], Rate);
        for (int step = 0; step < Steps; step++)
        {
            optimiser.ZeroGrad();
            CrossEntropy.Of(seen.Linear(powers, null).Reshape(questions.Length, _words), answers).Backward();
            optimiser.Step();
        }

        return [.. powers.Values.ToArray().Select(power => (double)power)];
    }
}
