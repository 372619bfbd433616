using EventSuite.Neural.Autograd;

namespace EventSuite.Neural.Tensors;

/// <summary>Contiguous float32 values with a shape, and, where asked for, the way back to what they were computed from.</summary>
public sealed class Tensor
{
    internal Tensor(Shape shape, float[] data)
    {
        if (shape.Count != data.Length)
        {
            throw new ShapeException($"a tensor of shape {shape} needs {shape.Count} values, not {data.Length}");
        }

        Shape = shape;
        Data = data;
    }

    /// <summary>The sizes of the axes.</summary>
    public Shape Shape { get; }

    /// <summary>The values, row by row.</summary>
    public ReadOnlySpan<float> Values => Data;

    /// <summary>True for a leaf that collects gradients and for all that is computed from one.</summary>
    public bool RequiresGrad { get; private set; }

    /// <summary>What <see cref="Backward"/> has collected here since it was last cleared; leaves only.</summary>
    public Tensor? Grad { get; set; }

    /// <summary>The single value.</summary>
    /// <exception cref="ShapeException">There is not exactly one.</exception>
    public float Item => Data.Length == 1 ? Data[0] : throw new ShapeException($"only a tensor of one value has an item, not {Shape}");

    internal float[] Data { get; }

    internal Node? Source { get; private init; }

    internal int SourceOutput { get; private init; }

    /// <summary>Takes the values as they are (no copy).</summary>
    public static Tensor Of(Shape shape, params float[] values) => new(shape, values);

    /// <summary>All zero.</summary>
    public static Tensor Zeros(params ReadOnlySpan<int> sizes) => Filled(new Shape(sizes), 0);

    /// <summary>One value everywhere.</summary>
    public static Tensor Filled(Shape shape, float value)
    {
        float[] data = new float[shape.Count];
        data.AsSpan().Fill(value);
        return new Tensor(shape, data);
    }

    /// <summary>A single number.</summary>
    public static Tensor Scalar(float value) => new(Shape.Scalar, [value]);

    /// <summary>Asks for gradients of this leaf; returns it.</summary>
    public Tensor WithGrad()
    {
        RequiresGrad = true;
        return this;
    }

    /// <summary>The same values without the way back. Shares the memory.</summary>
    public Tensor Detach() => new(Shape, Data);

    /// <summary>The values to write to: for initialisers and optimisers, not between a forward and its backward pass.</summary>
    public Span<float> Edit() => Data;

    /// <summary>Adds this tensor's gradients to <see cref="Grad"/> of every leaf it was computed from.</summary>
    /// <param name="upstream">The gradient that flows in; may be left out for a single value, then 1.</param>
    public void Backward(Tensor? upstream = null) => Engine.Backward(this, upstream);

    internal static Tensor Computed(Shape shape, float[] data, Node source, int output) =>
        new(shape, data) { Source = source, SourceOutput = output, RequiresGrad = true };

    /// <summary>Sum; the right side may be the end of the left side's shape.</summary>
    public static Tensor operator +(Tensor left, Tensor right) => Arithmetic.Add(left, right);

    /// <summary>Difference of equal shapes.</summary>
    public static Tensor operator -(Tensor left, Tensor right) => Arithmetic.Add(left, Arithmetic.Scale(right, -1));

    /// <summary>Product, value by value; the right side may be the end of the left side's shape.</summary>
    public static Tensor operator *(Tensor left, Tensor right) => Arithmetic.Multiply(left, right);

    /// <summary>Product with a number.</summary>
    public static Tensor operator *(Tensor left, float right) => Arithmetic.Scale(left, right);

    /// <summary>Every value plus a number.</summary>
    public static Tensor operator +(Tensor left, float right) => Arithmetic.Offset(left, right);
}
