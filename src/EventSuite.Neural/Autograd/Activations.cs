using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>The usual functions of each value.</summary>
public static class Activations
{
    /// <summary>x where positive, else 0.</summary>
    public static Tensor Relu(this Tensor x) => x.LeakyRelu(0);

    /// <summary>x where positive, else the slope times x.</summary>
    public static Tensor LeakyRelu(this Tensor x, float slope) =>
        Graph.Record("leaky_relu", x.Shape, Elementwise.Map(new LeakyOp(slope), x.Data), [x], upstream =>
            [
                GradMode.Enabled
                    ? upstream * new Tensor(x.Shape, Elementwise.Map(new LeakyMaskOp(slope), x.Data))
                    : new Tensor(x.Shape, Elementwise.Map(new LeakyBackOp(slope), upstream.Data, x.Data)),
            ]);

    /// <summary>The hyperbolic tangent.</summary>
    public static Tensor Tanh(this Tensor x)
    {
        Tensor? y = null;
        y = Graph.Record("tanh", x.Shape, Elementwise.Map(default(TanhOp), x.Data), [x], upstream => [upstream - (upstream * y! * y!)]);
        return y;
    }

    /// <summary>The logistic function.</summary>
    public static Tensor Sigmoid(this Tensor x)
    {
        float[] data = Elementwise.Map(default(SigmoidOp), x.Data);
        return Graph.RecordOnce("sigmoid", x.Shape, data, [x], upstream =>
            [new Tensor(x.Shape, Elementwise.Map(default(SigmoidBackOp), upstream.Data, data))]);
    }

    /// <summary>x times the normal distribution's share below x (the exact form, not the one by tanh).</summary>
    public static Tensor Gelu(this Tensor x) =>
        Graph.RecordOnce("gelu", x.Shape, Elementwise.Map(default(GeluOp), x.Data), [x], upstream =>
            [new Tensor(x.Shape, Elementwise.Map(default(GeluBackOp), upstream.Data, x.Data))]);

    /// <summary>log(1 + e^x).</summary>
    public static Tensor Softplus(this Tensor x) =>
        Graph.RecordOnce("softplus", x.Shape, Elementwise.Map(default(SoftplusOp), x.Data), [x], upstream =>
            [new Tensor(x.Shape, Elementwise.Map(default(MultiplyOp), upstream.Data, Elementwise.Map(default(SigmoidOp), x.Data)))]);
}
