using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>
/// A weight for products with a single row, which take as long as reading the weight does. So it lies in the order in which
/// it is read: blocks of 128 columns, each row by row, the rest of the columns in narrower blocks. Columns and rows beyond
/// the weight's own are zero.
/// </summary>
internal sealed unsafe class RowWeights
{
    public const int Block = 128;
    private const int Narrow = 32;
    private const int Lanes = 16;

    private readonly float[] store;
    private readonly int rows;

    /// <param name="rows">The row's length.</param>
    /// <param name="columns">How many products; filled up to a multiple of 32.</param>
    /// <param name="weight">The weight of a row and a column.</param>
    public RowWeights(int rows, int columns, Func<int, int, float> weight)
    {
        this.rows = rows;
        Columns = (columns + Narrow - 1) / Narrow * Narrow;
        store = GC.AllocateArray<float>((rows * Columns) + Lanes, pinned: true);
        for (int first = 0; first < Columns; first += WidthAt(first))
        {
            int width = WidthAt(first);
            Span<float> block = new(Start + ((nint)first * rows), rows * width);
            for (int row = 0; row < rows; row++)
            {
                for (int column = first; column < Math.Min(columns, first + width); column++)
                {
                    block[(row * width) + column - first] = weight(row, column);
                }
            }
        }
    }

    /// <summary>With those that fill up.</summary>
    public int Columns { get; }

    public int Blocks => (Columns + Block - 1) / Block;

    // Pinned when it was allocated, so the address stays; moved up to a cache line.
    private float* Start => (float*)(((nint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(store)) + 63) / 64 * 64);

    /// <summary>The products of one block of columns, each one chain over the row, beginning with what is there.</summary>
    /// <param name="row">The row.</param>
    /// <param name="block">Which block.</param>
    /// <param name="start">What the block's sums begin with.</param>
    /// <param name="result">The block's sums.</param>
    public void Multiply(ReadOnlySpan<float> row, int block, ReadOnlySpan<float> start, Span<float> result)
    {
        int first = block * Block;
        int end = Math.Min(Columns, first + Block);
        ArgumentOutOfRangeException.ThrowIfNotEqual(row.Length, rows);
        fixed (float* a = row, from = start[..(end - first)], to = result[..(end - first)])
        {
            if (end - first == Block)
            {
                Wide(a, Start + ((nint)first * rows), rows, from, to);
                return;
            }

            for (int column = 0; column < end - first; column += Narrow)
            {
                Small(a, Start + ((nint)(first + column) * rows), rows, from + column, to + column);
            }
        }
    }

    private int WidthAt(int first) => Columns - first >= Block ? Block : Narrow;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Wide(float* a, float* b, int depth, float* start, float* result)
    {
        Vector512<float> s0 = Vector512.Load(start), s1 = Vector512.Load(start + Lanes);
        Vector512<float> s2 = Vector512.Load(start + (2 * Lanes)), s3 = Vector512.Load(start + (3 * Lanes));
        Vector512<float> s4 = Vector512.Load(start + (4 * Lanes)), s5 = Vector512.Load(start + (5 * Lanes));
        Vector512<float> s6 = Vector512.Load(start + (6 * Lanes)), s7 = Vector512.Load(start + (7 * Lanes));
        for (int k = 0; k < depth; k++)
        {
            Vector512<float> x = Vector512.Create(a[k]);
            s0 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), s0);
            s1 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + Lanes), s1);
            s2 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + (2 * Lanes)), s2);
            s3 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + (3 * Lanes)), s3);
            s4 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + (4 * Lanes)), s4);
            s5 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + (5 * Lanes)), s5);
            s6 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + (6 * Lanes)), s6);
            s7 = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + (7 * Lanes)), s7);
            b += Block;
        }

        s0.Store(result);
        s1.Store(result + Lanes);
        s2.Store(result + (2 * Lanes));
        s3.Store(result + (3 * Lanes));
        s4.Store(result + (4 * Lanes));
        s5.Store(result + (5 * Lanes));
        s6.Store(result + (6 * Lanes));
        s7.Store(result + (7 * Lanes));
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Small(float* a, float* b, int depth, float* start, float* result)
    {
        Vector512<float> s = Vector512.Load(start), t = Vector512.Load(start + Lanes);
        for (int k = 0; k < depth; k++)
        {
            Vector512<float> x = Vector512.Create(a[k]);
            s = Vector512.FusedMultiplyAdd(x, Vector512.Load(b), s);
            t = Vector512.FusedMultiplyAdd(x, Vector512.Load(b + Lanes), t);
            b += Narrow;
        }

        s.Store(result);
        t.Store(result + Lanes);
    }
}
