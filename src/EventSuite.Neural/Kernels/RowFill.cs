namespace EventSuite.Neural.Kernels;

/// <summary>The same row everywhere, which products are then added to.</summary>
internal static class RowFill
{
    private const int ValuesPerPart = 64 * 1024;

    public static void Fill(float[] target, float[] row)
    {
        int rows = target.Length / row.Length;
        int each = Math.Max(1, ValuesPerPart / row.Length);
        Work.For((rows + each - 1) / each, target.Length * 2L, part =>
        {
            for (int i = part * each; i < Math.Min(rows, (part + 1) * each); i++)
            {
                row.CopyTo(target, i * row.Length);
            }
        });
    }
}
