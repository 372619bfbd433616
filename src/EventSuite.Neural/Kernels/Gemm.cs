using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>
/// Matrix products. Every value is one chain of fused multiply-adds over k in rising order, whatever the tile it falls in:
/// so the number of threads, the tiling and the width of the vectors change no bit.
/// </summary>
internal static unsafe class Gemm
{
    // A panel of so many rows is 32 KB: it stays in the first cache while the tiles below one another use it.
    private const int DepthBlock = 256;
    private const int RowBlock = 64;
    private const int PanelGroup = 8;
    private const int TallTile = 8;
    private const int RowGroup = 4;

    [ThreadStatic]
    private static PackedMatrix? scratch;

    [ThreadStatic]
    private static float[]? tiles;

    /// <summary>result = a · b, each row added to the same first values: a bias.</summary>
    public static void MultiplyFrom(float[] first, Matrix a, Matrix b, float[] result) =>
        Multiply(a, b, result, 0, b.Columns, accumulate: true, first);

    /// <summary>result = a · b, or result + a · b; the result's rows lie <paramref name="stride"/> apart from <paramref name="offset"/> on.</summary>
    public static void Multiply(Matrix a, Matrix b, float[] result, int offset, int stride, bool accumulate, float[]? first = null)
    {
        PackedMatrix packed = scratch ?? new PackedMatrix();
        scratch = null;
        packed.Pack(b);
        Multiply(a, packed, result, offset, stride, accumulate, first);
        scratch = packed;
    }

    /// <summary>The same into a contiguous result.</summary>
    public static void Multiply(Matrix a, Matrix b, float[] result, bool accumulate = false) =>
        Multiply(a, b, result, 0, b.Columns, accumulate);

    /// <summary>The same with a right side that was packed before.</summary>
    public static void Multiply(Matrix a, PackedMatrix b, float[] result, int offset, int stride, bool accumulate, float[]? first = null)
    {
        if (a.Columns != b.Rows)
        {
            throw new InvalidOperationException($"a product of {a.Rows}x{a.Columns} and {b.Rows}x{b.Columns}");
        }

        int rowBlocks = (a.Rows + RowBlock - 1) / RowBlock;
        int groups = (b.Panels + PanelGroup - 1) / PanelGroup;
        Work.For(rowBlocks * groups, (long)a.Rows * a.Columns * b.Columns, part =>
        {
            int row = part / groups * RowBlock;
            int panel = part % groups * PanelGroup;
            int endPanel = Math.Min(b.Panels, panel + PanelGroup);
            Matrix rows = a.RowsFrom(row, Math.Min(RowBlock, a.Rows - row));
            if (first is not null)
            {
                // Here, not over the whole result before: so the tiles find it in the cache.
                int column = panel * PackedMatrix.PanelWidth;
                ReadOnlySpan<float> own = first.AsSpan(column..Math.Min(b.Columns, endPanel * PackedMatrix.PanelWidth));
                for (int i = row; i < row + rows.Rows; i++)
                {
                    own.CopyTo(result.AsSpan(offset + (i * stride) + column));
                }
            }

            Block(rows, b, panel, endPanel, result, offset + (row * stride), stride, accumulate);
        });
    }

    /// <summary>The product of a few rows on this thread, allocating nothing.</summary>
    public static void Block(Matrix a, PackedMatrix b, int firstPanel, int endPanel, float[] result, int offset, int stride, bool accumulate)
    {
        int depth = a.Columns;
        if (depth == 0)
        {
            Clear(a.Rows, b, firstPanel, endPanel, result, offset, stride, accumulate);
            return;
        }

        fixed (float* left = a.Data)
        fixed (float* right = result)
        {
            for (int k = 0; k < depth; k += DepthBlock)
            {
                int count = Math.Min(DepthBlock, depth - k);
                bool load = accumulate || k > 0;
                float* from = left + a.Offset + ((nint)k * a.ColumnStride);
                if (a.ColumnStride == 1 || a.Rows == 1)
                {
                    Tiles(from, a.RowStride, a.ColumnStride, 0, a.Rows, count, k, b, firstPanel, endPanel, right + offset, stride, load);
                    continue;
                }

                float[] packed = tiles ??= GC.AllocateUninitializedArray<float>(RowBlock * DepthBlock, pinned: true);
                fixed (float* packedRows = packed)
                {
                    for (int row = 0; row < a.Rows; row += RowBlock)
                    {
                        int rows = Math.Min(RowBlock, a.Rows - row);
                        PackRows(from + ((nint)row * a.RowStride), a.RowStride, a.ColumnStride, rows, count, packedRows);
                        PackedTiles(packedRows, rows, count, k, b, firstPanel, endPanel, right + offset + ((nint)row * stride), stride, load);
                    }
                }
            }
        }
    }

    /// <summary>The products of up to 64 rows and two right sides, the rows laid out once.</summary>
    public static void BlockPair(Matrix a, PackedMatrix b, Span<float> one, PackedMatrix c, Span<float> two)
    {
        float[] packed = tiles ??= GC.AllocateUninitializedArray<float>(RowBlock * DepthBlock, pinned: true);
        fixed (float* left = a.Data, rows = packed, toOne = one, toTwo = two)
        {
            for (int k = 0; k < a.Columns; k += DepthBlock)
            {
                int count = Math.Min(DepthBlock, a.Columns - k);
                PackRows(left + a.Offset + ((nint)k * a.ColumnStride), a.RowStride, a.ColumnStride, a.Rows, count, rows);
                PackedTiles(rows, a.Rows, count, k, b, 0, b.Panels, toOne, b.Columns, k > 0);
                PackedTiles(rows, a.Rows, count, k, c, 0, c.Panels, toTwo, c.Columns, k > 0);
            }
        }
    }

    private static void PackRows(float* from, nint rowStride, nint columnStride, int rows, int count, float* target)
    {
        int whole = rowStride == 1 ? rows / TallTile * TallTile : 0;
        for (int k = 0; k < count && whole > 0; k++)
        {
            // All tiles of one k first: they lie side by side, and the next k is far away.
            for (int tile = 0; tile < whole; tile += TallTile)
            {
                Vector256.Load(from + tile + (k * columnStride)).Store(target + ((nint)tile * count) + ((nint)k * TallTile));
            }
        }

        for (int tile = whole; tile < rows; tile += TallTile)
        {
            int height = Math.Min(TallTile, rows - tile);
            for (int k = 0; k < count; k++)
            {
                float* column = from + (tile * rowStride) + (k * columnStride);
                float* to = target + ((nint)tile * count) + ((nint)k * height);
                for (int i = 0; i < height; i++)
                {
                    to[i] = column[i * rowStride];
                }
            }
        }
    }

    private static void PackedTiles(
        float* packed, int rows, int count, int k, PackedMatrix b, int firstPanel, int endPanel, float* result, nint stride, bool load)
    {
        for (int tile = 0; tile < rows; tile += TallTile)
        {
            int height = Math.Min(TallTile, rows - tile);
            Tiles(packed + ((nint)tile * count), 1, height, 0, height, count, k, b, firstPanel, endPanel, result + (tile * stride), stride, load);
        }
    }

    private static void Tiles(
        float* a, nint rowStride, nint columnStride, int first, int end, int count, int k,
        PackedMatrix b, int firstPanel, int endPanel, float* result, nint stride, bool load)
    {
        if (end - first == 1)
        {
            firstPanel = RowPanels(a + (first * rowStride), columnStride, count, k, b, firstPanel, endPanel, result + (first * stride), load);
        }

        float* edge = stackalloc float[TallTile * PackedMatrix.PanelWidth];
        for (int panel = firstPanel; panel < endPanel; panel++)
        {
            float* right = b.Panel(panel) + ((nint)k * PackedMatrix.PanelWidth);
            int column = panel * PackedMatrix.PanelWidth;
            int width = Math.Min(PackedMatrix.PanelWidth, b.Columns - column);
            for (int row = first; row < end;)
            {
                int height = Tile.HeightFor(end - row);
                float* target = result + (row * stride) + column;
                float* left = a + (row * rowStride);
                if (width == PackedMatrix.PanelWidth)
                {
                    Tile.Run(height, left, rowStride, columnStride, right, count, target, stride, load);
                }
                else
                {
                    CopyTile(target, stride, edge, PackedMatrix.PanelWidth, height, load ? width : 0);
                    Tile.Run(height, left, rowStride, columnStride, right, count, edge, PackedMatrix.PanelWidth, load);
                    CopyTile(edge, PackedMatrix.PanelWidth, target, stride, height, width);
                }

                row += height;
            }
        }
    }

    /// <summary>A single row, four whole panels at a time; returns the first panel that is left.</summary>
    private static int RowPanels(float* a, nint columnStride, int count, int k, PackedMatrix b, int panel, int endPanel, float* result, bool load)
    {
        const int Width = PackedMatrix.PanelWidth;
        endPanel = Math.Min(endPanel, b.Columns / Width);
        for (; Vector512.IsHardwareAccelerated && panel <= endPanel - RowGroup; panel += RowGroup)
        {
            float* right = b.Panel(panel) + ((nint)k * Width);
            Tile512.Row(a, columnStride, right, (nint)b.Rows * Width, count, result + ((nint)panel * Width), load);
        }

        return panel;
    }

    private static void CopyTile(float* from, nint fromStride, float* to, nint toStride, int height, int width)
    {
        for (int i = 0; i < height; i++)
        {
            new ReadOnlySpan<float>(from + (i * fromStride), width).CopyTo(new Span<float>(to + (i * toStride), width));
        }
    }

    private static void Clear(int rows, PackedMatrix b, int firstPanel, int endPanel, float[] result, int offset, int stride, bool accumulate)
    {
        int column = firstPanel * PackedMatrix.PanelWidth;
        int width = Math.Min(b.Columns, endPanel * PackedMatrix.PanelWidth) - column;
        for (int row = 0; row < rows && !accumulate && width > 0; row++)
        {
            result.AsSpan(offset + (row * stride) + column, width).Clear();
        }
    }
}
