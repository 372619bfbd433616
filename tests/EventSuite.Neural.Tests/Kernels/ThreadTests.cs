using EventSuite.Neural.Autograd;
using EventSuite.Neural.Kernels;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Tests.Training;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Kernels;

public class ThreadTests
{
    [Fact]
    public void Training_GivesTheSameBitsForAnyNumberOfThreads()
    {
        int[][] bits = [.. new[] { 1, 2, 3, 4 }.Select(threads =>
        {
            using Work.Scope limit = Work.Limit(threads);
            var random = new RandomSource(1);
            var model = new TinyModel(random);
            model.Fit(new Adam(model.NamedParameters()), random, 4);
            return model.Bits();
        })];
        Assert.All(bits, own => Assert.Equal(bits[0], own));
    }

    [Fact]
    public void Convolutions_GiveTheSameBitsForAnyNumberOfThreads()
    {
        float[][] all = [.. new[] { 1, 2, 3, 4 }.Select(threads =>
        {
            using Work.Scope limit = Work.Limit(threads);
            var random = new RandomSource(1);
            var model = new Sequential(
                new Conv2d(3, 8, 3, random, 1, 1), Function.Relu(), Function.MaxPool2d(2, 2), new ConvTranspose2d(8, 4, 4, random, 2, 1));
            Tensor x = Initialisers.Normal(random, 13, 3, 32, 32).WithGrad();
            Tensor y = model.Forward(x);
            (y * y).Mean().Backward();
            return (float[])[.. y.Values, .. x.Grad!.Values, .. model.NamedParameters().SelectMany(p => p.Value.Grad!.Values.ToArray())];
        })];
        Assert.All(all, own => Assert.Equal(all[0], own));
    }

    [Fact]
    public void Work_RunsEachPartOnceWhoeverCalls()
    {
        const int Parts = 500;
        int[][] counts = new int[4][];
        Parallel.For(0, counts.Length, caller =>
        {
            int[] own = counts[caller] = new int[Parts];
            for (int round = 0; round < 20; round++)
            {
                // Work within work falls back to the calling thread.
                Work.For(Parts / 10, Work.WorthSharing, outer => Work.For(10, Work.WorthSharing, inner => Interlocked.Increment(ref own[(outer * 10) + inner])));
            }
        });
        Assert.All(counts, own => Assert.All(own, count => Assert.Equal(20, count)));
    }

    [Fact]
    public void FailingPart_IsTold()
    {
        var error = Assert.ThrowsAny<Exception>(() => Work.For(8, Work.WorthSharing, part => throw new InvalidOperationException($"part {part}")));
        Assert.Contains("part", error.Message, StringComparison.Ordinal);
        int done = 0;
        Work.For(8, Work.WorthSharing, _ => Interlocked.Increment(ref done));
        Assert.Equal(8, done);
    }
}
