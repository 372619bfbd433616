using EventSuite.Music.Tokens;
using EventSuite.Neural.Losses;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Schedules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using ModelTrainer.Runs;
using ModelTrainer.Settings;

namespace ModelTrainer.Recipes.FolkRnn;

/// <summary>A training of folk-rnn's model.</summary>
internal sealed class FolkRnnExperiment : IExperiment
{
    private readonly SettingValues settings;
    private readonly ulong seed;
    private readonly TuneCorpus corpus;
    private readonly TuneBatches batches;
    private readonly FolkRnnNetwork network;
    private readonly ISchedule schedule;
    private long epochAtHand = -1;
    private int[][][] epochBatches = [];

    public FolkRnnExperiment(RecipeOrder order, CancellationToken cancel)
    {
        (settings, seed) = (order.Settings, order.Seed);
        FolkRnnVocabulary? vocabulary = order.Trained is not null ? VocabularyFile.Read(order.Trained)
            : settings.Text("vocabulary") == "v2" ? FolkRnnVocabulary.V2 : null;
        corpus = new TuneCorpus(order, vocabulary, cancel);
        batches = new TuneBatches(corpus.Training, settings.Whole("batch"));
        Random = new RandomSource(seed);
        network = new FolkRnnNetwork(corpus.Vocabulary.Count, settings, Random);
        Optimiser = new RmsProp(network.NamedParameters(), settings.Number("learningRate"));
        schedule = new ExponentialAfter(settings.Whole("decayAfter"), settings.Number("decay"));
    }

    public DataSummary Data => corpus.Summary;

    public Module Model => network;

    public Optimiser Optimiser { get; }

    public RandomSource Random { get; }

    public long Steps => (long)settings.Whole("epochs") * batches.Count;

    public int ValidateEvery => corpus.Validation.Length == 0 ? 0
        : settings.Whole("validateEvery") > 0 ? settings.Whole("validateEvery") : batches.Count;

    public StepReport Step(long step)
    {
        (long epoch, long place) = Math.DivRem(step, batches.Count);
        if (epoch != epochAtHand)
        {
            (epochAtHand, epochBatches) = (epoch, batches.Of(seed, epoch));
        }

        (Indices input, Indices target, long tokens) = TuneBatches.Pad(epochBatches[place]);
        Optimiser.LearningRate = settings.Number("learningRate") * schedule.FactorAt((int)epoch);
        Optimiser.ZeroGrad();
        Tensor loss = CrossEntropy.Of(network.Forward(input), target);
        loss.Backward();
        if (settings.Number("gradientClipping") is > 0 and var most)
        {
            Clip.ByNorm(Optimiser.Gradients(), most);
        }

        Optimiser.Step();
        return new StepReport(loss.Item, tokens);
    }

    public double Validate() => TuneLoss.Mean([.. TuneLoss.Of(network, corpus.Validation, settings.Whole("batch"))]);

    public IReadOnlyList<Metric> Evaluate(Action<double> progress, CancellationToken cancel) =>
        new FolkRnnEvaluation(network, corpus, settings.Whole("batch")).Run(progress, cancel);

    public void Write(RunFolder run, IReadOnlyList<Metric> metrics)
    {
        VocabularyFile.Write(run, corpus.Vocabulary);
        run.SaveModel(network, FolkRnnCard.Of(run.Config, corpus, metrics));
    }
}
