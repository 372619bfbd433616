using EventSuite.Neural.Losses;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Bench.Neural;

/// <summary>Our side of the LSTM's training and sampling.</summary>
internal static class LstmWork
{
    private const int Steps = 256;
    private const int SampledAtOnce = 64;
    private const float LearningRate = .003f;
    private const float LargestGradient = 5;

    public static Func<int> Train(int hidden, int batch)
    {
        var random = new RandomSource(1);
        var model = new FolkModel(hidden, random);
        var optimiser = new RmsProp(model.NamedParameters(), LearningRate);
        int[] tokens = [.. Enumerable.Range(0, (Steps + 1) * batch).Select(_ => random.Next(FolkModel.Vocabulary))];
        var inputs = new Indices(new Shape(Steps, batch), tokens[..^batch]);
        var targets = new Indices(new Shape(Steps, batch), tokens[batch..]);
        return () =>
        {
            using ModeScope training = model.Train();
            optimiser.ZeroGrad();
            CrossEntropy.Of(model.Forward(inputs), targets).Backward();
            Clip.ByValue(optimiser.Gradients(), LargestGradient);
            optimiser.Step();
            return Steps * batch;
        };
    }

    public static Func<int> Sample(int hidden)
    {
        var random = new RandomSource(1);
        var model = new FolkModel(hidden, random);
        var sampler = new LstmSampler(model.Embedding, model.Lstm, model.Linear);
        int token = 0;
        return () =>
        {
            for (int i = 0; i < SampledAtOnce; i++)
            {
                token = sampler.Next(token, 1, random);
            }

            return SampledAtOnce;
        };
    }
}
