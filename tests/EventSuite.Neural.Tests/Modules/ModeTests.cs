using EventSuite.Neural.Autograd;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Modules;

public class ModeTests
{
    private static readonly Tensor Ones = Tensor.Filled(new Shape(50, 40), 1);

    [Fact]
    public void Modules_JudgeUnlessTheyAreTrained()
    {
        var model = new Sequential(new Dropout(.25f, new RandomSource(1)));
        Assert.Same(Ones, model.Forward(Ones));
        using (model.Train())
        {
            float[] dropped = model.Forward(Ones).Values.ToArray();
            Assert.InRange(dropped.Count(value => value == 0) / 2000.0, .22, .28);
            Assert.All(dropped.Where(value => value != 0), value => Assert.Equal(4f / 3, value));
            Assert.NotEqual(dropped, model.Forward(Ones).Values.ToArray());
            Assert.Same(Ones, Inference.Of(model).Run(m => m.Forward(Ones)));
            Assert.True(model.IsTraining);
        }

        Assert.False(model.IsTraining);
        Assert.Same(Ones, model.Forward(Ones));
    }

    [Fact]
    public void Inference_RecordsNothing()
    {
        var model = new Linear(40, 3, new RandomSource(1));
        Tensor y = Inference.Of(model).Run(m => m.Forward(Ones));
        Assert.False(y.RequiresGrad);
        Assert.True(model.Forward(Ones).RequiresGrad);
        Assert.Contains("nothing to go back to", Assert.Throws<InvalidOperationException>(() => y.Sum().Backward()).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void BatchNorm_JudgesByWhatItSawInTraining()
    {
        var random = new RandomSource(2);
        var norm = new BatchNorm(3);
        Tensor x = (Initialisers.Normal(random, 8, 3, 4, 4) * 2) + 5f;
        using (norm.Train())
        {
            for (int i = 0; i < 200; i++)
            {
                norm.Forward(x);
            }
        }

        Tensor trained;
        using (norm.Train())
        {
            trained = norm.Forward(x);
        }

        Tensor judged = norm.Forward(x);
        for (int i = 0; i < judged.Values.Length; i++)
        {
            Assert.Equal(trained.Values[i], judged.Values[i], .02f);
        }
    }

    [Fact]
    public void Names_ArePyTorchs()
    {
        var random = new RandomSource(1);
        Assert.Equal(
            ["weight_ih_l0", "weight_hh_l0", "bias_ih_l0", "bias_hh_l0", "weight_ih_l0_reverse", "weight_hh_l0_reverse", "bias_ih_l0_reverse", "bias_hh_l0_reverse"],
            new Lstm(2, 3, random, bidirectional: true).NamedState().Select(p => p.Name));
        Assert.Equal(
            ["0.weight", "0.bias", "1.weight", "1.bias", "1.running_mean", "1.running_var", "1.num_batches_tracked"],
            new Sequential(new Conv2d(1, 2, 3, random), new BatchNorm(2)).NamedState().Select(p => p.Name));
        Assert.Equal(
            ["in_proj_weight", "in_proj_bias", "out_proj.weight", "out_proj.bias"], new MultiheadAttention(4, 2, random).NamedState().Select(p => p.Name));
    }

    [Fact]
    public void Initialisers_ComeFromTheSeedAlone()
    {
        float[] Weights(ulong seed) => new Linear(100, 50, new RandomSource(seed)).Weight.Values.ToArray();
        Assert.Equal(Weights(1), Weights(1));
        Assert.NotEqual(Weights(1), Weights(2));
        Assert.InRange(Weights(1).Max(), .09f, .1f);
        Assert.InRange(Weights(1).Min(), -.1f, -.09f);
    }

    [Fact]
    public void WrongShapes_AreNamed()
    {
        ShapeException error = Assert.Throws<ShapeException>(() => new Linear(5, 6, new RandomSource(1)).Forward(Tensor.Zeros(3, 4)));
        Assert.Equal("linear: the input [3, 4] must end in the last size of the weight [6, 5]", error.Message);
        Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3) + Tensor.Zeros(2));
        Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3).MatMul(Tensor.Zeros(2, 3)));
        Assert.Throws<ShapeException>(() => Tensor.Zeros(2, 3).Reshape(4, -1));
        Assert.Throws<ShapeException>(() => new Shape(3, -1));
        Assert.Throws<ShapeException>(() => new Shape(1 << 20, 1 << 20));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Embedding(3, 2, new RandomSource(1)).Forward(Indices.Of(3)));
    }
}
