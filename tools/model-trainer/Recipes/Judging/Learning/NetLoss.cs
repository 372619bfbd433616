using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;
using StyleJudge.Network;

namespace ModelTrainer.Recipes.Judging.Learning;

/// <summary>How surprised the network is by the right answers: binary cross-entropy of both, each ear for itself.</summary>
internal static class NetLoss
{
    private const float OrderWeight = .7f;

    /// <summary>The loss of a batch, each example cut to a length at a place of chance (or whole from its start).</summary>
    public static Tensor Of(StyleNet net, IReadOnlyList<Example> examples, int length, RandomSource? random)
    {
        (StyleJudge.Features.Hearing, int)[] parts = [.. examples.Select(e =>
            (e.Hearing, random is null || e.Hearing.Moments <= length ? 0 : random.Next(e.Hearing.Moments - length + 1)))];
        Batch batch = Batch.Of(parts, length);
        (Tensor right, Tensor weights) = Answers(examples);
        Tensor mean = MeanOverMoments(batch, length);
        Tensor? sum = null;
        IReadOnlyList<Tensor> ears = net.Forward(batch);
        foreach (Tensor moments in ears)
        {
            Tensor logits = moments.Reshape(examples.Count * Ear.Answers, length) * mean;
            logits = logits.Permute(1, 0).SumTo(right.Shape);
            Tensor loss = ((logits.Softplus() - (logits * right)) * weights).Mean();
            sum = sum is null ? loss : sum + loss;
        }

        return sum! * (1f / ears.Count);
    }

    private static (Tensor Right, Tensor Weights) Answers(IReadOnlyList<Example> examples)
    {
        var shape = new Shape(examples.Count * Ear.Answers);
        return (
            Tensor.Of(shape, [.. examples.SelectMany(e => new[] { e.Style, e.Order })]),
            Tensor.Of(shape, [.. examples.SelectMany(e => new[] { e.StyleWeight, OrderWeight })]));
    }

    /// <summary>One over the length where there is music, 0 in the silence after it.</summary>
    private static Tensor MeanOverMoments(Batch batch, int length)
    {
        float[] values = new float[batch.Lengths.Length * Ear.Answers * length];
        for (int row = 0; row < batch.Lengths.Length * Ear.Answers; row++)
        {
            int music = batch.Lengths[row / Ear.Answers];
            values.AsSpan(row * length, music).Fill(1f / music);
        }

        return Tensor.Of(new Shape(batch.Lengths.Length * Ear.Answers, length), values);
    }
}
