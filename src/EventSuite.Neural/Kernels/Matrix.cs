namespace EventSuite.Neural.Kernels;

/// <summary>A matrix that lies somewhere in an array, by strides; transposing costs nothing.</summary>
internal readonly record struct Matrix(float[] Data, int Offset, int Rows, int Columns, int RowStride, int ColumnStride)
{
    public Matrix(float[] data, int rows, int columns)
        : this(data, 0, rows, columns, columns, 1)
    {
    }

    public Matrix T => new(Data, Offset, Columns, Rows, ColumnStride, RowStride);

    public Matrix RowsFrom(int start, int count) => this with { Offset = Offset + (start * RowStride), Rows = count };
}
