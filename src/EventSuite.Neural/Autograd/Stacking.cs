using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Tensors laid on each other along a new first axis, and taken off again.</summary>
public static class Stacking
{
    /// <summary>Tensors of one shape along a new first axis.</summary>
    /// <exception cref="ShapeException">Their shapes differ.</exception>
    public static Tensor Stack(params Tensor[] parts)
    {
        Shape part = parts[0].Shape;
        if (Array.Find(parts, other => !other.Shape.Equals(part)) is { } odd)
        {
            throw new ShapeException($"stack: {odd.Shape} on {part}");
        }

        float[] data = [.. parts.SelectMany(tensor => tensor.Data)];
        return Graph.Record("stack", new Shape([parts.Length, .. part.Sizes]), data, parts, upstream =>
            [.. Enumerable.Range(0, parts.Length).Select(i => upstream.Part(i))]);
    }

    /// <summary>One of the tensors along the first axis.</summary>
    /// <exception cref="ShapeException">There are not so many.</exception>
    public static Tensor Part(this Tensor x, int index)
    {
        if (x.Shape.Rank == 0 || (uint)index >= (uint)x.Shape[0])
        {
            throw new ShapeException($"part {index} of {x.Shape}");
        }

        Shape shape = new(x.Shape.Sizes[1..]);
        float[] data = x.Data.AsSpan(index * shape.Count, shape.Count).ToArray();
        return Graph.Record("part", shape, data, [x], upstream =>
        {
            Tensor zero = new(shape, new float[shape.Count]);
            return [Stack([.. Enumerable.Range(0, x.Shape[0]).Select(i => i == index ? upstream : zero)])];
        });
    }
}
