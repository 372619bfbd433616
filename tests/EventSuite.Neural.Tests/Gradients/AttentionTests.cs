using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Tests.Golden;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Gradients;

public class AttentionTests
{
    [Fact]
    public void Cache_GivesWhatTheFullPassGives()
    {
        var random = new RandomSource(1);
        var attention = new MultiheadAttention(8, 2, random);
        Tensor x = Numeric.Random(random, 3, 7, 8);
        Tensor full = attention.Forward(x, causal: true);
        var cache = new AttentionCache(3, 8, 7);
        int done = 0;
        foreach (int count in new[] { 3, 1, 1, 2 })
        {
            Tensor y = attention.Forward(Steps(x, done, count), cache);
            Near.Check($"steps {done} to {done + count}", Steps(full, done, count), y);
            done += count;
        }

        Assert.Equal(7, cache.Steps);
        Assert.Throws<ShapeException>(() => attention.Forward(Steps(x, 0, 1), cache));
    }

    [Fact]
    public void Causal_SeesNothingOfWhatComes()
    {
        var random = new RandomSource(2);
        var attention = new MultiheadAttention(4, 2, random);
        Tensor x = Numeric.Random(random, 1, 5, 4);
        float[] before = attention.Forward(x, causal: true).Values[..12].ToArray();
        float[] open = attention.Forward(x, causal: false).Values[..12].ToArray();
        x.Edit()[13] += 1;
        Assert.Equal(before, attention.Forward(x, causal: true).Values[..12].ToArray());
        Assert.NotEqual(open, attention.Forward(x, causal: false).Values[..12].ToArray());
    }

    [Fact]
    public void Open_GradientsAreTheDifferences()
    {
        var random = new RandomSource(3);
        var attention = new MultiheadAttention(4, 2, random);
        Tensor x = Numeric.Random(random, 2, 3, 4);
        Numeric.Check(() => Numeric.Weigh(attention.Forward(x, causal: false), 1), [("x", x), .. attention.NamedParameters()]);
    }

    private static Tensor Steps(Tensor x, int start, int count)
    {
        (int batch, int steps, int width) = (x.Shape[0], x.Shape[1], x.Shape[2]);
        IEnumerable<float> values = Enumerable.Range(0, batch)
            .SelectMany(b => x.Values.Slice(((b * steps) + start) * width, count * width).ToArray());
        return Tensor.Of(new Shape(batch, count, width), [.. values]);
    }
}
