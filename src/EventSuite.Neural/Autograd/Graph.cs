using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Makes the tensors that operations return, recorded when a gradient may be asked for.</summary>
internal static class Graph
{
    /// <summary>An operation with one output whose way back may be differentiated again.</summary>
    public static Tensor Record(string name, Shape shape, float[] data, Tensor[] inputs, Func<Tensor, Tensor?[]> backward) =>
        One(name, shape, data, inputs, twice: true, backward);

    /// <summary>An operation with one output and a way back made of kernels.</summary>
    public static Tensor RecordOnce(string name, Shape shape, float[] data, Tensor[] inputs, Func<Tensor, Tensor?[]> backward) =>
        One(name, shape, data, inputs, twice: false, backward);

    /// <summary>An operation with several outputs; a gradient that nobody asked for is null.</summary>
    public static Tensor[] RecordMany(
        string name, (Shape Shape, float[] Data)[] outputs, Tensor[] inputs, Func<Tensor?[], Tensor?[]> backward)
    {
        if (!Wanted(inputs))
        {
            return [.. outputs.Select(output => new Tensor(output.Shape, output.Data))];
        }

        Node node = new(name, inputs, outputs.Length, twice: false, backward);
        return [.. outputs.Select((output, index) => Tensor.Computed(output.Shape, output.Data, node, index))];
    }

    /// <summary>
    /// Arrays that nobody but the operation's own way back will ever look at: handed on after it, or at once when nothing was
    /// recorded.
    /// </summary>
    public static void Own(Tensor result, params ReadOnlySpan<float[]> arrays)
    {
        if (result.Source is { } node)
        {
            node.Own(arrays);
            return;
        }

        foreach (float[] array in arrays)
        {
            Spare.Give(array);
        }
    }

    public static bool Wanted(ReadOnlySpan<Tensor> inputs)
    {
        if (GradMode.Enabled)
        {
            foreach (Tensor input in inputs)
            {
                if (input.RequiresGrad)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Tensor One(
        string name, Shape shape, float[] data, Tensor[] inputs, bool twice, Func<Tensor, Tensor?[]> backward) =>
        Wanted(inputs)
            ? Tensor.Computed(shape, data, new Node(name, inputs, 1, twice, upstream => backward(upstream[0]!)), 0)
            : new Tensor(shape, data);
}
