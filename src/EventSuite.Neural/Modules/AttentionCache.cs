using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Modules;

/// <summary>Keys and values of the steps so far, so that a new step costs one row and not the whole sequence.</summary>
/// <param name="batch">How many sequences.</param>
/// <param name="width">The attention's width.</param>
/// <param name="capacity">The most steps.</param>
public sealed class AttentionCache(int batch, int width, int capacity)
{
    private readonly float[] keys = new float[batch * width * capacity];
    private readonly float[] values = new float[batch * width * capacity];

    /// <summary>Steps taken in so far.</summary>
    public int Steps { get; private set; }

    internal Tensor Keys => Filled(keys);

    internal Tensor Values => Filled(values);

    /// <summary>Forgets all steps.</summary>
    public void Clear() => Steps = 0;

    internal void Append(Tensor newKeys, Tensor newValues)
    {
        int count = newKeys.Shape[1];
        if (newKeys.Shape[0] != batch || newKeys.Shape[2] != width || Steps + count > capacity)
        {
            throw new ShapeException($"attention cache of [{batch}, {capacity}, {width}] with {Steps} steps cannot take in {newKeys.Shape}");
        }

        for (int sample = 0; sample < batch; sample++)
        {
            int target = ((sample * capacity) + Steps) * width;
            newKeys.Data.AsSpan(sample * count * width, count * width).CopyTo(keys.AsSpan(target));
            newValues.Data.AsSpan(sample * count * width, count * width).CopyTo(values.AsSpan(target));
        }

        Steps += count;
    }

    private Tensor Filled(float[] all)
    {
        float[] used = new float[batch * Steps * width];
        for (int sample = 0; sample < batch; sample++)
        {
            all.AsSpan(sample * capacity * width, Steps * width).CopyTo(used.AsSpan(sample * Steps * width));
        }

        return new Tensor(new Shape(batch, Steps, width), used);
    }
}
