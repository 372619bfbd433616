using EventSuite.Neural.Autograd;
using EventSuite.Neural.Kernels;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Kernels;

public class WideLstmTests
{
    [Fact]
    public void SharingUnits_GivesTheBitsOfSharingTheBatch()
    {
        // From 256 units on several threads share the units instead; one thread never does.
        float[][] all = [.. new[] { 1, 2, 3, 4 }.Select(threads =>
        {
            using Work.Scope limit = Work.Limit(threads);
            var random = new RandomSource(1);
            var lstm = new Lstm(20, 288, random, layers: 2, dropout: .5f);
            Tensor x = Initialisers.Normal(random, 7, 5, 20).WithGrad();
            using ModeScope training = lstm.Train();
            (Tensor output, LstmState state) = lstm.Forward(x, lengths: [7, 3, 6, 1, 7]);
            ((output * output).Mean() + state.Cell.Mean()).Backward();
            return (float[])[.. output.Values, .. x.Grad!.Values, .. lstm.NamedParameters().SelectMany(p => p.Value.Grad!.Values.ToArray())];
        })];
        Assert.All(all, own => Assert.Equal(all[0], own));
    }

    [Fact]
    public void StepAfterStep_GivesTheSameWhenMemoryIsUsedAgain()
    {
        var random = new RandomSource(1);
        var lstm = new Lstm(32, 64, random, layers: 3);
        Tensor x = Initialisers.Normal(random, 40, 8, 32);
        float[] Gradients()
        {
            lstm.ZeroGrad();
            Tensor y = lstm.Forward(x).Output;
            float[] before = y.Values.ToArray();
            (y * y).Mean().Backward();
            Assert.Equal(before, y.Values);
            return [.. lstm.NamedParameters().SelectMany(p => p.Value.Grad!.Values.ToArray())];
        }

        float[] first = Gradients();
        for (int round = 0; round < 4; round++)
        {
            Assert.Equal(first, Gradients());
        }
    }

    [Fact]
    public void SecondWayBack_IsRefusedByName()
    {
        var random = new RandomSource(1);
        var lstm = new Lstm(8, 64, random);
        Tensor y = lstm.Forward(Initialisers.Normal(random, 30, 8, 8)).Output.Mean();
        y.Backward();
        var error = Assert.Throws<InvalidOperationException>(() => y.Backward());
        Assert.Contains("lstm", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void GradientsAskedFor_KeepTheirMemory()
    {
        // A function's gradients can be asked for again: only a backward pass hands memory on.
        var random = new RandomSource(1);
        Tensor x = Initialisers.Normal(random, 100, 100).WithGrad();
        Tensor y = (x.Tanh() * x).Sum();
        float[] first = Engine.Gradients(y, [x])[0]!.Values.ToArray();
        Assert.Equal(first, Engine.Gradients(y, [x])[0]!.Values);
        y.Backward();
        Assert.Equal(first, x.Grad!.Values);
    }
}
