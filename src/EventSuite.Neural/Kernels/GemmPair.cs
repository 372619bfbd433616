namespace EventSuite.Neural.Kernels;

/// <summary>
/// Two products with the same left side, such as the gradients of two weights that the same gates go through: laying out a
/// left side that is transposed costs as much as a narrow product does, so it is laid out once for both.
/// </summary>
internal static class GemmPair
{
    private const int RowBlock = 64;

    [ThreadStatic]
    private static PackedMatrix? first;

    [ThreadStatic]
    private static PackedMatrix? second;

    /// <summary>one = a · b, two = a · c, each value as <see cref="Gemm"/> makes it.</summary>
    public static void Multiply(Matrix a, Matrix b, float[] one, Matrix c, float[] two)
    {
        PackedMatrix packedB = first ??= new PackedMatrix(), packedC = second ??= new PackedMatrix();
        packedB.Pack(b);
        packedC.Pack(c);
        long cost = (long)a.Rows * a.Columns * (b.Columns + c.Columns);
        Work.For((a.Rows + RowBlock - 1) / RowBlock, cost, part =>
        {
            int row = part * RowBlock;
            Matrix rows = a.RowsFrom(row, Math.Min(RowBlock, a.Rows - row));
            Gemm.BlockPair(rows, packedB, one.AsSpan(row * b.Columns), packedC, two.AsSpan(row * c.Columns));
        });
    }
}
