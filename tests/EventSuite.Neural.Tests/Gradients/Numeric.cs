using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Gradients;

/// <summary>Gradients against differences: each value moved a little both ways.</summary>
internal static class Numeric
{
    private const float Step = 1e-2f;
    private const float Relative = 2e-2f;
    private const float Absolute = 2e-3f;

    /// <summary>Checks every value of every leaf; <paramref name="loss"/> must compute a single value afresh.</summary>
    public static void Check(Func<Tensor> loss, IEnumerable<(string Name, Tensor Value)> leaves)
    {
        (string Name, Tensor Value)[] all = [.. leaves];
        foreach ((_, Tensor leaf) in all)
        {
            leaf.WithGrad().Grad = null;
        }

        loss().Backward();
        foreach ((string name, Tensor leaf) in all)
        {
            Assert.True(leaf.Grad is not null, $"no gradient reached {name}");
            for (int i = 0; i < leaf.Values.Length; i++)
            {
                float before = leaf.Values[i];
                leaf.Edit()[i] = before + Step;
                double up = loss().Item;
                leaf.Edit()[i] = before - Step;
                double down = loss().Item;
                leaf.Edit()[i] = before;
                double expected = (up - down) / (2 * Step);
                float actual = leaf.Grad.Values[i];
                Assert.True(
                    Math.Abs(expected - actual) <= Absolute + (Relative * Math.Abs(expected)), $"{name}[{i}]: {expected} by differences, {actual} by going back");
            }
        }
    }

    /// <summary>A random tensor.</summary>
    public static Tensor Random(RandomSource random, params int[] sizes) => Initialisers.Normal(random, sizes);

    /// <summary>A fixed random weighting of all values, so that every one counts differently.</summary>
    public static Tensor Weigh(Tensor x, ulong seed) => Neural.Autograd.Reductions.Sum(x * Random(new RandomSource(seed), x.Shape.Sizes.ToArray()));
}
