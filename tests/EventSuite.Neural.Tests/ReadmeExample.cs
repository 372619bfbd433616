using EventSuite.Neural.Losses;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using EventSuite.Neural.Weights;

namespace EventSuite.Neural.Tests;

/// <summary>The example of the library's README: what stands there is what is compiled and run here.</summary>
internal static class ReadmeExample
{
    public static void Run(string output, TextWriter console)
    {
        // <example>
        // Is a point inside the circle? Two numbers in, one logit out.
        var random = new RandomSource(seed: 7);
        var model = new Sequential(new Linear(2, 16, random), Function.Tanh(), new Linear(16, 1, random));
        var adam = new Adam(model.NamedParameters(), learningRate: .02f);

        (Tensor Points, Tensor Inside) Draw(int count)
        {
            Tensor points = Initialisers.Uniform(random, 1, count, 2), inside = Tensor.Zeros(count, 1);
            for (int i = 0; i < count; i++)
            {
                float x = points.Values[2 * i], y = points.Values[(2 * i) + 1];
                inside.Edit()[i] = (x * x) + (y * y) < .5f ? 1 : 0;
            }

            return (points, inside);
        }

        using (model.Train())                                             // judging again at the brace
        {
            for (int step = 0; step < 300; step++)
            {
                (Tensor points, Tensor inside) = Draw(64);
                adam.ZeroGrad();
                BinaryCrossEntropy.WithLogits(model.Forward(points), inside).Backward();
                adam.Step();
            }
        }

        (Tensor test, Tensor truth) = Draw(1000);
        Tensor logits = Inference.Of(model).Run(m => m.Forward(test));    // no gradients, no dropout
        int right = Enumerable.Range(0, 1000).Count(i => logits.Values[i] > 0 == truth.Values[i] > 0);
        console.WriteLine($"{right / 10.0:0} % right with {model.ParameterCount()} weights");
        ModelFile.Save(output, model);                                    // any safetensors reader opens it
        // </example>
    }
}
