using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>Matrix products, differentiable any number of times.</summary>
public static class Products
{
    /// <summary>The product of two matrices, either of them transposed first.</summary>
    /// <exception cref="ShapeException">They are no matrices, or the inner sizes differ.</exception>
    public static Tensor MatMul(this Tensor left, Tensor right, bool transposeLeft = false, bool transposeRight = false)
    {
        if (left.Shape.Rank != 2 || right.Shape.Rank != 2)
        {
            throw new ShapeException($"matmul: two matrices are needed, not {left.Shape} and {right.Shape}");
        }

        Matrix a = View(left, transposeLeft);
        Matrix b = View(right, transposeRight);
        if (a.Columns != b.Rows)
        {
            throw new ShapeException(
                $"matmul: {left.Shape}{Mark(transposeLeft)} by {right.Shape}{Mark(transposeRight)}, the inner sizes {a.Columns} and {b.Rows} differ");
        }

        float[] data = Spare.Take(a.Rows * b.Columns);
        Gemm.Multiply(a, b, data);
        return Graph.Record("matmul", new Shape(a.Rows, b.Columns), data, [left, right], upstream =>
        [
            !left.RequiresGrad ? null
                : transposeLeft ? right.MatMul(upstream, transposeRight, true)
                : upstream.MatMul(right, false, !transposeRight),
            !right.RequiresGrad ? null
                : transposeRight ? upstream.MatMul(left, true, transposeLeft)
                : left.MatMul(upstream, !transposeLeft, false),
        ]);
    }

    /// <summary>x times the weight's transpose plus the bias, over the last axis (as torch's functional linear).</summary>
    /// <param name="x">Any shape that ends in the weight's columns.</param>
    /// <param name="weight">Outputs by inputs.</param>
    /// <param name="bias">One for each output, or none.</param>
    /// <exception cref="ShapeException">The sizes do not go together.</exception>
    public static Tensor Linear(this Tensor x, Tensor weight, Tensor? bias)
    {
        if (weight.Shape.Rank != 2 || x.Shape.Rank == 0 || x.Shape.Last != weight.Shape[1])
        {
            throw new ShapeException($"linear: the input {x.Shape} must end in the last size of the weight {weight.Shape}");
        }

        if (bias is not null && (bias.Shape.Rank != 1 || bias.Shape[0] != weight.Shape[0]))
        {
            throw new ShapeException($"linear: the bias {bias.Shape} must have one value for each row of the weight {weight.Shape}");
        }

        (int rows, int inputs, int outputs) = (x.Shape.Rows, x.Shape.Last, weight.Shape[0]);
        float[] data = Spare.Take(rows * outputs);
        Gemm.Multiply(new Matrix(x.Data, rows, inputs), View(weight, transpose: true), data, 0, outputs, accumulate: bias is not null, bias?.Data);
        Tensor[] all = bias is null ? [x, weight] : [x, weight, bias];
        return Graph.Record("linear", x.Shape.WithLast(outputs), data, all, upstream =>
        {
            Tensor flat = upstream.As(new Shape(rows, outputs));
            Tensor? dx = x.RequiresGrad ? flat.MatMul(weight).As(x.Shape) : null;
            Tensor? dWeight = weight.RequiresGrad ? flat.MatMul(x.As(new Shape(rows, inputs)), true) : null;
            return bias is null ? [dx, dWeight] : [dx, dWeight, bias.RequiresGrad ? flat.SumTo(bias.Shape) : null];
        });
    }

    private static Matrix View(Tensor x, bool transpose)
    {
        Matrix matrix = new(x.Data, x.Shape[0], x.Shape[1]);
        return transpose ? matrix.T : matrix;
    }

    private static string Mark(bool transposed) => transposed ? " transposed" : "";
}
