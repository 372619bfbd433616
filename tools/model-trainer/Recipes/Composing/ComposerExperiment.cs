using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using EventSuite.Neural.Weights;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using ModelTrainer.Runs;
using ModelTrainer.Settings;

namespace ModelTrainer.Recipes.Composing;

/// <summary>A training of the composer.</summary>
internal sealed class ComposerExperiment : IExperiment
{
    private const float LongestGradient = 1;
    private const float Forgetting = .99f;
    private const int WarmUp = 100;
    private const double LeastRate = .02;

    /// <summary>The share of lessons that are practice at the beginning; it falls in a line.</summary>
    private const double PracticeShare = .75;

    /// <summary>The part of the training after which there is none.</summary>
    private const double PracticeEnd = .7;
    private readonly SettingValues settings;
    private readonly ulong seed;
    private readonly ComposerData data;
    private readonly StyleSpec style;
    private readonly EventNetwork network;
    private readonly BatchMaker maker;
    private readonly Lessons lessons;

    public ComposerExperiment(RecipeOrder order)
    {
        (settings, seed) = (order.Settings, order.Seed);
        ComposerStyle kind = ComposerStyle.Of(settings.Text("style"));
        data = kind.Read(order.Data);
        if (order.Trained is { } trained && trained.Data.Hash != data.Summary.Hash)
        {
            data.HoldOutAll();
            EnoughData.Check(data, kind.Id, toLearn: 0);
        }
        else
        {
            EnoughData.Check(data, kind.Id, StyleBuilder.LeastPiecesOfMeter);
        }

        style = order.Trained is { } run
            ? StyleSpec.FromJson(SafeTensors.ReadFile(run.WeightsPath).Metadata[StyleSpec.MetadataKey])
            : kind.Spec(data) with { Width = settings.Whole("hidden"), Hidden = settings.Whole("hidden"), Layers = settings.Whole("layers"), Dropout = settings.Number("dropout"), Compares = settings.Flag("compares") };
        Random = new RandomSource(seed);
        network = new EventNetwork(style, Random);
        Optimiser = new Adam(network.NamedParameters(), settings.Number("learningRate"), beta2: Forgetting);
        maker = new BatchMaker(style, network.Layout);
        lessons = new Lessons(style, Random, kind.Sections, new Slips(settings.Number("slips"), Random));
    }

    public DataSummary Data => data.Summary;

    public Module Model => network;

    public Optimiser Optimiser { get; }

    public RandomSource Random { get; }

    public long Steps => settings.Whole("steps");

    public int ValidateEvery => settings.Whole("validateEvery");

    public StepReport Step(long step)
    {
        int size = settings.Whole("batch");
        Batch batch = maker.Make([.. Enumerable.Range(0, size).Select(i => lessons.Draw(PieceAt((step * size) + i)))]);
        Optimiser.LearningRate = settings.Number("learningRate") * RateAt(step);
        Optimiser.ZeroGrad();
        Tensor loss = EventLoss.Of(network, batch);
        loss.Backward();
        Clip.ByNorm(Optimiser.Gradients(), LongestGradient);
        Optimiser.Step();
        return new StepReport(loss.Item, batch.Asked);
    }

    public double Validate() => HeldOutLoss.Of(network, maker, data.HeldOut).Mean;

    public IReadOnlyList<Metric> Evaluate(Action<double> progress, CancellationToken cancel) =>
        new ComposerEvaluation(network, maker, data, settings.Whole("pieces"), seed).Run(progress, cancel);

    public void Write(RunFolder run, IReadOnlyList<Metric> metrics)
    {
        run.SaveModel(network, ComposerCard.Of(run.Config, style, data, metrics), new Dictionary<string, string> { [StyleSpec.MetadataKey] = style.ToJson() });
        ComposerPlugin.Write(run, style, settings);
    }

    /// <summary>Each epoch has every piece once, in an order that follows from the seed and the epoch.</summary>
    private Piece PieceAt(long number)
    {
        if (PracticeAt(number) is { } practice)
        {
            return practice;
        }

        (long epoch, long place) = Math.DivRem(number, data.Train.Count);
        int[] order = [.. Enumerable.Range(0, data.Train.Count)];
        new RandomSource(seed + ((ulong)epoch << 32)).Shuffle<int>(order);
        return data.Train[order[place]];
    }

    private Piece? PracticeAt(long number)
    {
        var random = new RandomSource(seed ^ ((ulong)(number + 1) << 24));
        double done = number / ((double)Steps * settings.Whole("batch"));
        bool isPractice = data.Practice.Count > 0 && random.NextDouble() < PracticeShare * (1 - (done / PracticeEnd));
        return isPractice ? data.Practice[random.Next(data.Practice.Count)] : null;
    }

    private float RateAt(long step) => step < WarmUp
        ? (step + 1f) / WarmUp
        : (float)(LeastRate + ((1 - LeastRate) * .5 * (1 + Math.Cos(Math.PI * step / Steps))));
}
