using EventSuite.Neural.Autograd;
using EventSuite.Neural.Losses;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Tests.Golden;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Gradients;

public class LossTests
{
    [Fact]
    public void MeanSquaredError_IsTheMeanOfSquares()
    {
        Tensor x = Tensor.Of(new Shape(2, 2), 1, 2, 3, 4);
        Tensor target = Tensor.Of(new Shape(2, 2), 1, 0, 3, 2);
        Assert.Equal(2, MeanSquaredError.Of(x, target).Item);
        Numeric.Check(() => MeanSquaredError.Of(x, target), [("x", x), ("target", target)]);
    }

    [Fact]
    public void BinaryCrossEntropy_OfSharesIsTheOneOfLogits()
    {
        Tensor logits = Numeric.Random(new RandomSource(2), 3, 4).WithGrad();
        Tensor targets = Numeric.Random(new RandomSource(3), 3, 4).Sigmoid();
        Tensor direct = BinaryCrossEntropy.Of(logits.Sigmoid(), targets);
        direct.Backward();
        Tensor own = logits.Grad!;
        logits.Grad = null;
        Tensor stable = BinaryCrossEntropy.WithLogits(logits, targets);
        stable.Backward();
        Near.Check("loss", stable.Item, direct.Item);
        Near.Check("gradient", logits.Grad!, own);
        Assert.True(float.IsFinite(BinaryCrossEntropy.Of(Tensor.Scalar(0), Tensor.Scalar(1)).Item));
    }

    [Fact]
    public void CrossEntropy_LeavesPaddingOut()
    {
        Tensor logits = Numeric.Random(new RandomSource(4), 4, 3).WithGrad();
        Tensor masked = CrossEntropy.Of(logits, Indices.Of(2, CrossEntropy.Ignored, 0, CrossEntropy.Ignored));
        masked.Backward();
        Tensor kept = Tensor.Of(new Shape(2, 3), [.. logits.Values[..3], .. logits.Values[6..9]]);
        Assert.Equal(CrossEntropy.Of(kept, Indices.Of(2, 0)).Item, masked.Item);
        Assert.Equal(new float[3], logits.Grad!.Values[3..6].ToArray());
        Assert.Equal(0, CrossEntropy.Of(kept, Indices.Of(CrossEntropy.Ignored, CrossEntropy.Ignored)).Item);
        Assert.Throws<ArgumentOutOfRangeException>(() => CrossEntropy.Of(kept, Indices.Of(0, 3)));
        Assert.Throws<ShapeException>(() => CrossEntropy.Of(kept, Indices.Of(0)));
    }

    [Fact]
    public void Wasserstein_IsTheDifferenceOfMeans()
    {
        Tensor real = Tensor.Of(new Shape(2), 1, 3);
        Tensor fake = Tensor.Of(new Shape(2), 4, 8);
        Assert.Equal(4, Wasserstein.CriticLoss(real, fake).Item);
        Assert.Equal(-6, Wasserstein.GeneratorLoss(fake).Item);
    }

    [Fact]
    public void GradientPenalty_OfALinearCriticIsKnown()
    {
        // The slope is the weight itself, of length 5, so the penalty is 16 and its gradient 2 · 4 · w / 5.
        Tensor weight = Tensor.Of(new Shape(1, 2), 3, 4).WithGrad();
        Tensor penalty = Wasserstein.GradientPenalty(
            x => x.Linear(weight, null), Numeric.Random(new RandomSource(1), 6, 2), Numeric.Random(new RandomSource(2), 6, 2), new RandomSource(3));
        penalty.Backward();
        Near.Check("penalty", 16, penalty.Item);
        Near.Check("gradient", Tensor.Of(new Shape(1, 2), 4.8f, 6.4f), weight.Grad);
    }

    [Fact]
    public void GradientPenalty_OfAConvolutionalCriticHasSecondGradients()
    {
        var random = new RandomSource(7);
        var critic = new Sequential(
            new Conv2d(2, 3, 3, random, 2, 1), Function.LeakyRelu(.2f), new Conv2d(3, 2, 2, random), Function.Tanh(), Function.Flatten(), new Linear(8, 1, random));
        Tensor real = Numeric.Random(random, 3, 2, 5, 5);
        Tensor fake = Numeric.Random(random, 3, 2, 5, 5);
        Tensor Penalty() => Wasserstein.GradientPenalty(critic.Forward, real, fake, new RandomSource(8));
        Numeric.Check(Penalty, critic.NamedParameters().Where(p => p.Name.EndsWith("weight", StringComparison.Ordinal)));
    }

    [Fact]
    public void SecondGradients_ThatDoNotExistAreRefused()
    {
        Tensor x = Numeric.Random(new RandomSource(1), 2, 3).WithGrad();
        NotSupportedException error = Assert.Throws<NotSupportedException>(() => Engine.Gradients(x.Softmax().Sum(), [x], createGraph: true));
        Assert.Contains("softmax", error.Message, StringComparison.Ordinal);
    }
}
