using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Losses;

/// <summary>
/// The losses of a generator and its critic after Gulrajani and others (2017), with the penalty that keeps the critic's
/// slope near 1. The critic may be made of linear layers, convolutions, leaky ReLU and tanh: those have second gradients.
/// </summary>
public static class Wasserstein
{
    /// <summary>Inside the root, so that its slope stays finite at zero.</summary>
    private const float RootFloor = 1e-12f;

    /// <summary>What the critic lowers: its mean of the fake less its mean of the real.</summary>
    public static Tensor CriticLoss(Tensor real, Tensor fake) => fake.Mean() - real.Mean();

    /// <summary>What the generator lowers: the critic's mean of the fake, negated.</summary>
    public static Tensor GeneratorLoss(Tensor fake) => fake.Mean() * -1;

    /// <summary>The mean squared distance from 1 of the critic's slope, halfway at random between real and fake samples.</summary>
    /// <param name="critic">Scores a batch, one value or row for each sample.</param>
    /// <param name="real">Batch first.</param>
    /// <param name="fake">The same shape.</param>
    /// <param name="random">Where between.</param>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    public static Tensor GradientPenalty(Func<Tensor, Tensor> critic, Tensor real, Tensor fake, RandomSource random)
    {
        LossShapes.Same("gradient penalty", real, fake);
        int batch = real.Shape[0];
        int size = real.Shape.Count / batch;
        float[] between = new float[real.Shape.Count];
        for (int sample = 0; sample < batch; sample++)
        {
            float share = random.NextFloat();
            for (int i = sample * size; i < (sample + 1) * size; i++)
            {
                between[i] = (share * real.Values[i]) + ((1 - share) * fake.Values[i]);
            }
        }

        Tensor x = Tensor.Of(real.Shape, between).WithGrad();
        Tensor slope = Engine.Gradients(critic(x).Sum(), [x], createGraph: true)[0]
            ?? throw new InvalidOperationException("gradient penalty: the critic does not look at its input");
        Tensor squares = (slope * slope).Reshape(batch, size).MatMul(Tensor.Filled(new Shape(size, 1), 1));
        Tensor distance = (squares + RootFloor).Power(.5f) + -1f;
        return (distance * distance).Mean();
    }
}
