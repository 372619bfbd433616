namespace EventSuite.Neural.Tensors;

/// <summary>The sizes of a tensor's axes, outermost first. No axes at all is a scalar.</summary>
public sealed class Shape : IEquatable<Shape>
{
    private readonly int[] sizes;

    /// <summary>A shape of the given sizes, each 0 or more.</summary>
    /// <exception cref="ShapeException">A size is negative, or the product does not fit in an int.</exception>
    public Shape(params ReadOnlySpan<int> sizes)
    {
        this.sizes = sizes.ToArray();
        long count = 1;
        foreach (int size in this.sizes)
        {
            if (size < 0)
            {
                throw new ShapeException($"a shape has no negative size, but this one is {this}");
            }

            count *= size;
            if (count > Array.MaxLength)
            {
                throw new ShapeException($"{this} has more values than one tensor holds ({Array.MaxLength})");
            }
        }

        Count = (int)count;
    }

    /// <summary>The shape of a single number.</summary>
    public static Shape Scalar { get; } = new();

    /// <summary>How many axes.</summary>
    public int Rank => sizes.Length;

    /// <summary>How many values.</summary>
    public int Count { get; }

    /// <summary>The innermost size; 1 for a scalar.</summary>
    public int Last => sizes.Length == 0 ? 1 : sizes[^1];

    /// <summary>How many rows of <see cref="Last"/> values.</summary>
    public int Rows => Last == 0 ? 0 : Count / Last;

    /// <summary>The sizes, outermost first.</summary>
    public ReadOnlySpan<int> Sizes => sizes;

    /// <summary>The size of an axis.</summary>
    public int this[int axis] => sizes[axis];

    /// <summary>The same shape with another innermost size.</summary>
    public Shape WithLast(int last) => new([.. sizes.AsSpan(0, sizes.Length - 1), last]);

    /// <summary>True when this shape is the end of the other one, so that it repeats over its rows.</summary>
    public bool IsSuffixOf(Shape other) =>
        sizes.Length <= other.sizes.Length && other.sizes.AsSpan(other.sizes.Length - sizes.Length).SequenceEqual(sizes);

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && sizes.AsSpan().SequenceEqual(other.sizes);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode() => sizes.Aggregate(17, HashCode.Combine);

    /// <inheritdoc/>
    public override string ToString() => $"[{string.Join(", ", sizes)}]";
}
