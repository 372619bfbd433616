using EventSuite.Neural.Kernels;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Schedules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using ModelTrainer.Recipes.Judging.Data;
using ModelTrainer.Recipes.Judging.Figures;
using ModelTrainer.Recipes.Judging.Learning;
using ModelTrainer.Runs;
using ModelTrainer.Settings;
using StyleJudge.Features;
using StyleJudge.Judging;
using StyleJudge.Network;

namespace ModelTrainer.Recipes.Judging;

/// <summary>A training of a style judge.</summary>
internal sealed class JudgeExperiment : IExperiment
{
    private const float WeightDecay = .02f;
    private const float LongestGradient = 1;
    private const int WarmUp = 100; // steps
    private const ulong HeldOutSeed = 11; // one for all runs: the same questions for every model
    private const int HeldOutLength = 96; // moments

    private readonly RecipeOrder _order;
    private readonly JudgePurpose _purpose;
    private readonly JudgingCorpus _corpus;
    private readonly ExampleSource _examples;
    private readonly StyleNet _net;
    private readonly ISchedule _schedule;
    private readonly Lazy<IReadOnlyList<Example>> _heldOut;
    private readonly CancellationToken _cancel;
    private JudgeFile? _file;

    public JudgeExperiment(RecipeOrder order, JudgePurpose purpose, IReadOnlyList<JudgingSet> sets, CancellationToken cancel)
    {
        (_order, _purpose, _cancel) = (order, purpose, cancel);
        _corpus = JudgingCorpus.Read(sets, order.Settings.Whole("fold"), cancel);
        _examples = new ExampleSource(_corpus);
        Random = new RandomSource(order.Seed);
        _net = new StyleNet(Size, order.Settings.Number("dropout"), Random);
        Optimiser = new AdamW(_net.NamedParameters(), Rate, weightDecay: WeightDecay);
        _schedule = new Cosine((int)Steps);
        _heldOut = new(() => HeldOut.Of(_corpus, HeldOutSeed));
    }

    public DataSummary Data => _corpus.Summary;

    public Module Model => _net;

    public Optimiser Optimiser { get; }

    public RandomSource Random { get; }

    public long Steps => _order.Settings.Whole("steps");

    public int ValidateEvery => _order.Settings.Whole("validateEvery");

    private StyleNetSize Size => new(_order.Settings.Whole("ears"), _order.Settings.Whole("width"));

    private float Rate => _order.Settings.Number("learningRate");

    public StepReport Step(long step)
    {
        Optimiser.LearningRate = Rate * Math.Min(1, (step + 1f) / WarmUp) * _schedule.FactorAt((int)step);
        IReadOnlyList<Example> examples = _examples.Draw(Random);
        int most = _order.Settings.Whole("moments");
        Optimiser.ZeroGrad();
        Tensor loss = NetLoss.Of(_net, examples, (most / 2) + Random.Next(most), Random);
        loss.Backward();
        Clip.ByNorm(Optimiser.Gradients(), LongestGradient);
        Optimiser.Step();
        return new StepReport(loss.Item, examples.Count);
    }

    public double Validate() =>
        _heldOut.Value.Chunk(ExampleSource.BatchSize).Average(chunk => (double)NetLoss.Of(_net, chunk, HeldOutLength, null).Item);

    public IReadOnlyList<Metric> Evaluate(Action<double> progress, CancellationToken cancel)
    {
        var model = new StyleModel(_net, File(cancel));
        return new JudgeEvaluation(model, _corpus, _order).Run(progress, cancel);
    }

    public void Write(RunFolder run, IReadOnlyList<Metric> metrics)
    {
        run.SaveModel(_net, JudgeCard.Of(_purpose, run.Config, _corpus, metrics));
        JudgePlugin.Write(run, _purpose, File(_cancel));
    }

    /// <summary>The pitch model and the calibration: a finished run's own, or made from the data and the weights as they are now.</summary>
    private JudgeFile File(CancellationToken cancel)
    {
        if (_order.Trained is { } run)
        {
            return _file ??= JudgeFile.Read(Path.Combine(run.PluginPath, JudgeFile.Name));
        }

        if (_file is null)
        {
            LinearModel pitch = FrequencyTraining.Fit(_corpus, hearing => hearing.Pitches, cancel);
            (Blend blend, double[] shares) = Calibration.Fit(_net, pitch, _corpus, HeldOutSeed, cancel);
            _file = new JudgeFile(_purpose.Style, Size.Ears, Size.Width, pitch, blend, shares);
        }

        return _file;
    }
}
