using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using EventSuite.Neural.Weights;

namespace EventSuite.Neural.Tests.Training;

public sealed class CheckpointTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("eventsuite-neural-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("adam")]
    [InlineData("rmsprop")]
    [InlineData("sgd")]
    public void Resumed_ContinuesToTheBit(string kind)
    {
        string path = Path.Combine(folder, "half.safetensors");
        var through = new Run(kind, seed: 1);
        float[] losses = through.Fit(6);

        var first = new Run(kind, seed: 1);
        float[] half = first.Fit(3);
        first.Checkpoint.Save(path, new Dictionary<string, string> { ["epoch"] = "3" });

        var second = new Run(kind, seed: 99);
        IReadOnlyDictionary<string, string> notes = second.Checkpoint.Load(path);
        float[] rest = second.Fit(3);
        Assert.Equal("3", notes["epoch"]);
        Assert.Equal(losses, half.Concat(rest));
        Assert.Equal(through.Model.Bits(), second.Model.Bits());
        Assert.NotEqual(first.Model.Bits(), second.Model.Bits());
    }

    [Fact]
    public void AnotherTrainingsCheckpoint_IsRefusedAndChangesNothing()
    {
        string path = Path.Combine(folder, "adam.safetensors");
        new Run("adam", 1).Checkpoint.Save(path);
        var other = new Run("rmsprop", 2);
        int[] before = other.Model.Bits();
        Assert.Throws<WeightFileException>(() => other.Checkpoint.Load(path));
        Assert.Equal(before, other.Model.Bits());
        ModelFile.Save(path, other.Model);
        Assert.Contains("no 'steps'", Assert.Throws<WeightFileException>(() => other.Checkpoint.Load(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ModelFile_CarriesTheCardAndTheCounters()
    {
        string path = Path.Combine(folder, "model.safetensors");
        var run = new Run("sgd", 1);
        run.Fit(2);
        var card = new ModelCard("tiny", "Counts on.", "Random tokens.", "none", 1, [new ModelMetric("AUC", .93, .91, .95)], ["Music."]);
        ModelFile.Save(path, run.Model, card);
        var loaded = new TinyModel(new RandomSource(5));
        IReadOnlyDictionary<string, string> texts = ModelFile.Load(path, loaded);
        Assert.Equal(run.Model.Bits(), loaded.Bits());
        Assert.Contains("| AUC | 0.93 | 0.91–0.95 |", texts[ModelCard.MetadataKey], StringComparison.Ordinal);
        Assert.Equal(2, SafeTensors.ReadFile(path).Tensors["norm.num_batches_tracked"].Item);
        Assert.Equal([path], Directory.GetFiles(folder));
    }

    private sealed class Run
    {
        private readonly RandomSource random;

        public Run(string kind, ulong seed)
        {
            random = new RandomSource(seed);
            Model = new TinyModel(random);
            IEnumerable<(string, Tensor)> parameters = Model.NamedParameters();
            Optimiser = kind switch
            {
                "adam" => new AdamW(parameters, .01f),
                "rmsprop" => new RmsProp(parameters, .003f),
                _ => new Sgd(parameters, .1f, .9f),
            };
            Checkpoint = new Checkpoint(Model, Optimiser, random);
        }

        public TinyModel Model { get; }

        public Optimiser Optimiser { get; }

        public Checkpoint Checkpoint { get; }

        public float[] Fit(int steps) => Model.Fit(Optimiser, random, steps);
    }
}
