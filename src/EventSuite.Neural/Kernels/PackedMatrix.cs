namespace EventSuite.Neural.Kernels;

/// <summary>
/// The right side of a product, in panels of 32 columns, each panel row by row and filled up with zeros: what the
/// kernels read in one sweep. The memory is pinned and starts on a cache line.
/// </summary>
internal sealed class PackedMatrix
{
    public const int PanelWidth = 32;
    private const int CacheLine = 64;
    private float[] store = [];

    public int Rows { get; private set; }

    public int Columns { get; private set; }

    public int Panels => (Columns + PanelWidth - 1) / PanelWidth;

    public unsafe float* Panel(int index) => Start + ((nint)index * Rows * PanelWidth);

    private unsafe float* Start
    {
        get
        {
            // Pinned when it was allocated, so the address stays.
            nint address = (nint)System.Runtime.CompilerServices.Unsafe.AsPointer(ref store[0]);
            return (float*)((address + CacheLine - 1) / CacheLine * CacheLine);
        }
    }

    /// <summary>Takes a matrix in, growing the memory only when it must.</summary>
    public unsafe void Pack(Matrix source)
    {
        Rows = source.Rows;
        Columns = source.Columns;
        int needed = checked((Panels * PanelWidth * Rows) + (CacheLine / sizeof(float)));
        if (store.Length < needed)
        {
            store = GC.AllocateUninitializedArray<float>(needed, pinned: true);
        }

        Work.For(Panels, (long)Rows * Columns, panel => PackPanel(source, panel));
    }

    private unsafe void PackPanel(Matrix source, int panel)
    {
        int first = panel * PanelWidth;
        int width = Math.Min(PanelWidth, source.Columns - first);
        float* target = Panel(panel);
        fixed (float* data = source.Data)
        {
            float* from = data + source.Offset + ((nint)first * source.ColumnStride);
            if (source.ColumnStride == 1)
            {
                for (int k = 0; k < source.Rows; k++)
                {
                    Span<float> row = new(target + ((nint)k * PanelWidth), PanelWidth);
                    new ReadOnlySpan<float>(from + ((nint)k * source.RowStride), width).CopyTo(row);
                    row[width..].Clear();
                }

                return;
            }

            for (int j = 0; j < PanelWidth; j++)
            {
                float* column = from + ((nint)j * source.ColumnStride);
                for (int k = 0; k < source.Rows; k++)
                {
                    target[((nint)k * PanelWidth) + j] = j < width ? column[(nint)k * source.RowStride] : 0;
                }
            }
        }
    }
}
