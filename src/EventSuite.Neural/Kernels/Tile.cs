using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>A tile of the result, up to 8 rows by 32 columns, on the widest vectors that the machine has.</summary>
internal static unsafe class Tile
{
    private const int Tall = 8;
    private const int Half = 4;

    /// <summary>The rows that the next tile takes of those left: 8, 4 or 1.</summary>
    public static int HeightFor(int left) => left >= Tall ? Tall : left >= Half ? Half : 1;

    /// <summary>c = a · b or c + a · b, for a tile of 32 columns.</summary>
    /// <param name="height">8, 4 or 1.</param>
    /// <param name="a">The tile's rows; value (i, k) lies at i times <paramref name="rowStride"/> + k times <paramref name="columnStride"/>.</param>
    /// <param name="rowStride">From row to row.</param>
    /// <param name="columnStride">From column to column.</param>
    /// <param name="b">A panel: 32 values for each k.</param>
    /// <param name="depth">How many k; 1 or more.</param>
    /// <param name="c">The result.</param>
    /// <param name="stride">From row to row of the result.</param>
    /// <param name="load">Add to what is there.</param>
    public static void Run(int height, float* a, nint rowStride, nint columnStride, float* b, int depth, float* c, nint stride, bool load)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            switch (height)
            {
                case Tall: Tile512.Eight(a, rowStride, columnStride, b, depth, c, stride, load); break;
                case Half: Tile512.Four(a, rowStride, columnStride, b, depth, c, stride, load); break;
                default: Tile512.One(a, columnStride, b, depth, c, load); break;
            }
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Tile256.Run(height, a, rowStride, columnStride, b, depth, c, stride, load);
        }
        else
        {
            TilePortable.Run(height, a, rowStride, columnStride, b, depth, c, stride, load);
        }
    }
}
