using System.Text.Json;
using EventSuite.Neural.Autograd;
using EventSuite.Neural.Losses;
using EventSuite.Neural.Optimisers;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Tests.Golden;

/// <summary>An optimiser followed step by step on a linear model.</summary>
internal static class GoldenTrajectory
{
    public static void Check(GoldenCase golden)
    {
        Assert.Equal("mean((X@w+b-Y)^2)", golden.Root.GetProperty("loss").GetString());
        Tensor x = GoldenCase.Read(golden.Root.GetProperty("X"));
        Tensor y = GoldenCase.Read(golden.Root.GetProperty("Y"));
        Dictionary<string, Tensor> start = golden.Group("start");
        (Tensor w, Tensor b) = (start["w"].WithGrad(), start["b"].WithGrad());
        Optimiser optimiser = Make(golden, [("w", w), ("b", b)]);
        foreach (JsonElement step in golden.Root.GetProperty("steps").EnumerateArray())
        {
            optimiser.ZeroGrad();
            Tensor loss = MeanSquaredError.Of(x.MatMul(w) + b, y);
            Near.Check($"loss of step {optimiser.Steps}", step.GetProperty("loss").GetSingle(), loss.Item);
            loss.Backward();
            if (golden.Attributes.TryGetProperty("clip_norm", out JsonElement norm))
            {
                Clip.ByNorm(optimiser.Gradients(), norm.GetSingle());
            }

            if (golden.Attributes.TryGetProperty("clip_value", out JsonElement value))
            {
                Clip.ByValue(optimiser.Gradients(), value.GetSingle());
            }

            optimiser.Step();
            Near.Check($"w after step {optimiser.Steps}", GoldenCase.Read(step.GetProperty("w")), w);
            Near.Check($"b after step {optimiser.Steps}", GoldenCase.Read(step.GetProperty("b")), b);
        }

        Assert.True(optimiser.Steps > 0);
    }

    private static Optimiser Make(GoldenCase golden, (string, Tensor)[] parameters)
    {
        float rate = golden.Float("lr", float.NaN);
        float[] betas = golden.Attributes.TryGetProperty("betas", out JsonElement given) ? [.. given.EnumerateArray().Select(b => b.GetSingle())] : [.9f, .999f];
        float eps = golden.Float("eps", 1e-8f);
        return golden.Op switch
        {
            "sgd_momentum" => new Sgd(parameters, rate, golden.Float("momentum", float.NaN)),
            "rmsprop" or "rmsprop_clip_value" => new RmsProp(parameters, rate, golden.Float("alpha", .99f), eps),
            "adam" or "adam_clip_norm" => new Adam(parameters, rate, betas[0], betas[1], eps),
            "adamw" => new AdamW(parameters, rate, betas[0], betas[1], eps, golden.Float("weight_decay", float.NaN)),
            _ => throw new NotSupportedException($"the golden folder has an optimiser that this test does not know: '{golden.Op}'"),
        };
    }
}
