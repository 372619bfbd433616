namespace EventSuite.Neural.Kernels;

/// <summary>One row times one or two packed matrices, panel groups as parts; made once and run at every step without allocating.</summary>
/// <param name="lower">The first row, or null when only the second counts.</param>
/// <param name="lowerWeights">What it is multiplied with.</param>
/// <param name="own">The second row.</param>
/// <param name="ownWeights">What it is multiplied with.</param>
/// <param name="result">The products are added to what is here.</param>
internal sealed class RowWork(float[]? lower, PackedMatrix? lowerWeights, float[] own, PackedMatrix ownWeights, float[] result) : IWork
{
    private const int PanelsPerPart = 4;

    private readonly long cost = ((long)own.Length + (lower?.Length ?? 0)) * result.Length;

    private readonly int parts = (ownWeights.Panels + PanelsPerPart - 1) / PanelsPerPart;

    public void RunAll()
    {
        if (cost >= Work.WorthSharing)
        {
            Work.Run(this, parts);
            return;
        }

        for (int part = 0; part < parts; part++)
        {
            Run(part);
        }
    }

    public void Run(int part)
    {
        int first = part * PanelsPerPart;
        int end = Math.Min(ownWeights.Panels, first + PanelsPerPart);
        if (lower is not null)
        {
            Gemm.Block(new Matrix(lower, 1, lower.Length), lowerWeights!, first, end, result, 0, result.Length, accumulate: true);
        }

        Gemm.Block(new Matrix(own, 1, own.Length), ownWeights, first, end, result, 0, result.Length, accumulate: true);
    }
}
