namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>The figures of a trained model: tune by tune, so that an interval can be given.</summary>
internal sealed class FolkRnnEvaluation(FolkRnnNetwork network, TuneCorpus corpus, int batch)
{
    private const double Normal95 = 1.959964;

    /// <summary>Nats a token on the held-out tunes and on as many of those learned from.</summary>
    public IReadOnlyList<Metric> Run(Action<double> progress, CancellationToken cancel)
    {
        int[][] learned = corpus.Training[..Math.Min(corpus.Training.Length, Math.Max(batch, corpus.Validation.Length))];
        List<Metric> metrics = [];
        if (corpus.Validation.Length > 0)
        {
            metrics.Add(Nats("nats per token, held-out tunes", corpus.Validation, share => progress(share / 2), cancel));
        }

        if (corpus.Validation.Length > 0 && learned.Length > 0)
        {
            metrics.Add(NGramMetric());
        }

        if (learned.Length > 0)
        {
            metrics.Add(Nats("nats per token, tunes learned from", learned, share => progress(.5 + (share / 2)), cancel));
        }

        return metrics;
    }

    private Metric Nats(string name, int[][] tunes, Action<double> progress, CancellationToken cancel)
    {
        List<TuneLoss> each = [];
        foreach (int[] tune in tunes)
        {
            cancel.ThrowIfCancellationRequested();
            each.AddRange(TuneLoss.Of(network, [tune], 1));
            progress((double)each.Count / tunes.Length);
        }

        return WithInterval(name, each);
    }

    private Metric NGramMetric()
    {
        TuneNGram model = new(corpus.Training, corpus.Vocabulary.Count);
        return WithInterval(
            $"the same, of a {TuneNGram.Order}-gram (baseline)",
            [.. corpus.Validation.Select(tune => new TuneLoss(model.NatsOf(tune), tune.Length - 1))]);
    }

    // A ratio of sums over tunes: the interval is that of the residuals (Cochran's ratio estimator).
    private static Metric WithInterval(string name, List<TuneLoss> each)
    {
        double mean = TuneLoss.Mean(each);
        double length = each.Average(tune => (double)tune.Tokens);
        double spread = Math.Sqrt(each.Sum(tune => Math.Pow(tune.Sum - (mean * tune.Tokens), 2)) / Math.Max(1, each.Count - 1));
        double half = each.Count < 2 ? double.NaN : Normal95 * spread / Math.Sqrt(each.Count) / length;
        return double.IsNaN(half) ? new Metric(name, mean, Count: each.Count) : new Metric(name, mean, mean - half, mean + half, each.Count);
    }
}
