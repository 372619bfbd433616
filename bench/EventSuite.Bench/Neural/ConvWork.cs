using EventSuite.Neural.Losses;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Bench.Neural;

/// <summary>Our side of the judge's network over piano rolls of 768 steps by 128 pitches.</summary>
internal static class ConvWork
{
    private const int Height = 768;
    private const int Width = 128;
    private const int Kernel = 5;
    private const int FirstChannels = 16;
    private const int SecondChannels = 32;
    private const float Dropped = .5f;
    private const float SoundingShare = .03f;

    /// <summary>The first convolution's operations for one roll, forward.</summary>
    public const double FirstFlops = 2.0 * (Height / 2) * (Width / 2) * FirstChannels * Kernel * Kernel;

    /// <summary>The second's, on the pooled half of a half, itself taking every other.</summary>
    public const double SecondFlops = 2.0 * (Height / 8) * (Width / 8) * SecondChannels * FirstChannels * Kernel * Kernel;

    public static Func<int> Train(int batch)
    {
        var random = new RandomSource(1);
        Sequential model = Model(random);
        var optimiser = new Adam(model.NamedParameters());
        Tensor rolls = Rolls(random, batch);
        Indices classes = Indices.Of([.. Enumerable.Range(0, batch).Select(i => i % 2)]);
        return () =>
        {
            using ModeScope training = model.Train();
            optimiser.ZeroGrad();
            CrossEntropy.Of(model.Forward(rolls), classes).Backward();
            optimiser.Step();
            return batch;
        };
    }

    public static Func<int> Infer(int batch)
    {
        var random = new RandomSource(1);
        Inference<Sequential> judge = Inference.Of(Model(random));
        Tensor rolls = Rolls(random, batch);
        return () =>
        {
            judge.Run(m => m.Forward(rolls));
            return batch;
        };
    }

    private static Sequential Model(RandomSource random) => new(
        new Conv2d(1, FirstChannels, Kernel, random, 2, 2), Function.Relu(), Function.MaxPool2d(2, 2), new Dropout(Dropped, random),
        new Conv2d(FirstChannels, SecondChannels, Kernel, random, 2, 2), Function.Relu(), Function.AdaptiveMaxPool2d(5, 5),
        Function.Flatten(), new Dropout(Dropped, random), new Linear(25 * SecondChannels, 100, random), new Linear(100, 2, random));

    private static Tensor Rolls(RandomSource random, int batch)
    {
        Tensor rolls = Tensor.Zeros(batch, 1, Height, Width);
        foreach (ref float value in rolls.Edit())
        {
            value = random.NextFloat() < SoundingShare ? 1 : 0;
        }

        return rolls;
    }
}
