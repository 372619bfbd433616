namespace EventSuite.Neural.Tensors;

/// <summary>Whole numbers with a shape: token ids, class labels.</summary>
public sealed class Indices
{
    /// <summary>Takes the values as they are (no copy).</summary>
    /// <exception cref="ShapeException">As many values as the shape has are needed.</exception>
    public Indices(Shape shape, int[] values)
    {
        if (shape.Count != values.Length)
        {
            throw new ShapeException($"indices of shape {shape} need {shape.Count} values, not {values.Length}");
        }

        Shape = shape;
        Values = values;
    }

    /// <summary>The shape.</summary>
    public Shape Shape { get; }

    /// <summary>The values, row by row.</summary>
    public int[] Values { get; }

    /// <summary>A row of indices.</summary>
    public static Indices Of(params int[] values) => new(new Shape(values.Length), values);

    internal void CheckBelow(int limit, string operation)
    {
        foreach (int value in Values)
        {
            if ((uint)value >= (uint)limit)
            {
                throw new ArgumentOutOfRangeException(nameof(limit), $"{operation}: index {value} is not in 0..{limit - 1}");
            }
        }
    }
}
