using EventSuite.Neural.Autograd;
using EventSuite.Neural.Losses;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Golden;

/// <summary>Builds each operation from the file's attributes and runs it.</summary>
internal static class GoldenModules
{
    public static GoldenRun Run(GoldenCase golden)
    {
        var random = new RandomSource(1);
        Dictionary<string, Tensor> inputs = golden.Group("inputs");
        foreach (string name in inputs.Keys.Where(name => golden.Group("gradients").ContainsKey(name)))
        {
            inputs[name].WithGrad();
        }

        Tensor X() => inputs["x"];
        int Channels(int axis) => golden.Group("parameters")["weight"].Shape[axis];
        return golden.Op switch
        {
            "linear" => Layer(new Linear(golden.Int("in"), golden.Int("out"), random)),
            "conv1d" => Layer(new Conv1d(X().Shape[1], Channels(0), golden.Int("kernel"), random, golden.Int("stride"), golden.Int("padding"))),
            "conv2d" => Layer(new Conv2d(X().Shape[1], Channels(0), golden.Int("kernel"), random, golden.Int("stride"), golden.Int("padding"))),
            "conv_transpose2d" => Layer(
                new ConvTranspose2d(X().Shape[1], Channels(1), golden.Int("kernel"), random, golden.Int("stride"), golden.Int("padding"))),
            "layer_norm" => Layer(new LayerNorm(X().Shape.Last, golden.Float("eps", 0))),
            "batch_norm2d_train" => Training(new BatchNorm(X().Shape[1], golden.Float("eps", 0))),
            "max_pool2d" => Layer(Function.MaxPool2d(golden.Int("kernel"), golden.Int("stride"))),
            "adaptive_max_pool2d" => Layer(Function.AdaptiveMaxPool2d(golden.Int("out"), golden.Int("out"))),
            "relu" => LastAxis(x => x.Relu()),
            "leaky_relu_0.2" => LastAxis(x => x.LeakyRelu(.2f)),
            "tanh" => LastAxis(x => x.Tanh()),
            "sigmoid" => LastAxis(x => x.Sigmoid()),
            "gelu" => LastAxis(x => x.Gelu()),
            "softplus" => LastAxis(x => x.Softplus()),
            "softmax" => LastAxis(x => x.Softmax()),
            "log_softmax" => LastAxis(x => x.LogSoftmax()),
            "embedding" => Embed(new Embedding(golden.Int("rows"), golden.Int("width"), random)),
            "causal_self_attention" => Attend(new MultiheadAttention(golden.Int("width"), golden.Int("heads"), random)),
            "cross_entropy" => Loss("mean", CrossEntropy.Of(inputs["logits"], golden.Labels("target"))),
            "bce_with_logits" => Loss("mean", BinaryCrossEntropy.WithLogits(inputs["logits"], inputs["target"])),
            "kl_div" => Loss("batchmean", KullbackLeibler.Of(inputs["logits"].LogSoftmax(), inputs["target"])),
            _ when golden.Op.StartsWith("lstm", StringComparison.Ordinal) => Lstm(),
            _ => throw new NotSupportedException($"the golden folder has an operation that this test does not know: '{golden.Op}'"),
        };

        GoldenRun Layer(Layer layer) => GoldenRun.Of(golden, layer, inputs, () => new() { ["y"] = layer.Forward(X()) });

        GoldenRun LastAxis(Func<Tensor, Tensor> function)
        {
            Assert.Equal(-1, golden.Int("axis"));
            return Layer(new Function(function));
        }

        GoldenRun Training(Layer layer)
        {
            Assert.Equal("train", golden.Attributes.GetProperty("mode").GetString());
            golden.Group("parameters").ToList().ForEach(p => p.Value.Values.CopyTo(layer.NamedState().Single(s => s.Name == p.Key).Value.Edit()));
            using ModeScope scope = layer.Train();
            return new GoldenRun(new() { ["y"] = layer.Forward(X()) }, GoldenRun.Leaves(layer, inputs));
        }

        GoldenRun Loss(string reduction, Tensor loss)
        {
            Assert.Equal(reduction, golden.Attributes.GetProperty("reduction").GetString());
            return new GoldenRun(new() { ["y"] = loss }, inputs);
        }

        GoldenRun Embed(Embedding layer) => GoldenRun.Of(golden, layer, inputs, () => new() { ["y"] = layer.Forward(golden.Labels("ids")) });

        GoldenRun Attend(MultiheadAttention layer) => GoldenRun.Of(golden, layer, inputs, () => new() { ["y"] = layer.Forward(X(), causal: true) });

        GoldenRun Lstm()
        {
            var lstm = new Lstm(
                golden.Int("input"), golden.Int("hidden"), random, golden.Int("layers"), golden.Attributes.GetProperty("bidirectional").GetBoolean());
            return GoldenRun.Of(golden, lstm, inputs, () =>
            {
                (Tensor y, LstmState state) = lstm.Forward(X(), new LstmState(inputs["h0"], inputs["c0"]));
                return new() { ["y"] = y, ["h"] = state.Hidden, ["c"] = state.Cell };
            });
        }
    }
}
