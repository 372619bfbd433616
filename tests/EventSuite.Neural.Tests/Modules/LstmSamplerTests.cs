using EventSuite.Neural.Kernels;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Tests.Golden;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Modules;

public class LstmSamplerTests
{
    private const int Vocabulary = 40;

    [Theory]
    [InlineData(1, 24)]
    [InlineData(3, 64)]
    [InlineData(2, 256)]
    public void Steps_GiveWhatTheFullPassGives(int layers, int hidden)
    {
        var random = new RandomSource(1);
        (Embedding embedding, Lstm lstm, Linear output) = Model(layers, hidden, random);
        int[] tokens = [.. Enumerable.Range(0, 12).Select(_ => random.Next(Vocabulary))];
        Tensor full = output.Forward(lstm.Forward(embedding.Forward(new Indices(new Shape(12, 1), tokens))).Output);
        var sampler = new LstmSampler(embedding, lstm, output);
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < tokens.Length; i++)
            {
                float[] logits = sampler.Step(tokens[i]).ToArray();
                Near.Check($"step {i}", Tensor.Of(new Shape(Vocabulary), full.Values.Slice(i * Vocabulary, Vocabulary).ToArray()), Tensor.Of(new Shape(Vocabulary), logits));
            }

            sampler.Reset();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void Steps_AllocateNothing(int threads)
    {
        using Work.Scope limit = Work.Limit(threads);
        var random = new RandomSource(2);
        (Embedding embedding, Lstm lstm, Linear output) = Model(2, 256, random);
        var sampler = new LstmSampler(embedding, lstm, output);
        int token = 0;
        long before = 0;
        for (int i = 0; i < 250; i++)
        {
            // The first steps start threads and compile.
            before = i == 50 ? GC.GetAllocatedBytesForCurrentThread() : before;
            token = sampler.Next(token, .9f, random);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Draws_FollowTheSeedAndNotTheThreads()
    {
        (Embedding embedding, Lstm lstm, Linear output) = Model(2, 256, new RandomSource(3));
        int[] Draw(int threads, ulong seed)
        {
            using Work.Scope limit = Work.Limit(threads);
            var random = new RandomSource(seed);
            var sampler = new LstmSampler(embedding, lstm, output);
            int token = 0;
            return [.. Enumerable.Range(0, 60).Select(_ => token = sampler.Next(token, 1, random))];
        }

        int[] first = Draw(1, 4);
        Assert.Equal(first, Draw(4, 4));
        Assert.NotEqual(first, Draw(1, 5));
        Assert.True(first.Distinct().Count() > 10);
    }

    [Fact]
    public void ReadingBothWays_IsRefused()
    {
        var random = new RandomSource(1);
        var both = new Lstm(8, 8, random, bidirectional: true);
        Assert.Throws<ShapeException>(() => new LstmSampler(new Embedding(5, 8, random), both, new Linear(16, 5, random)));
    }

    private static (Embedding Embedding, Lstm Lstm, Linear Output) Model(int layers, int hidden, RandomSource random) =>
        (new Embedding(Vocabulary, 16, random), new Lstm(16, hidden, random, layers, dropout: .5f), new Linear(hidden, Vocabulary, random));
}
