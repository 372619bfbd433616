namespace EventSuite.Neural.Kernels;

/// <summary>The tile without vectors: slow, and the same bits.</summary>
internal static unsafe class TilePortable
{
    public static void Run(int height, float* a, nint rowStride, nint columnStride, float* b, int depth, float* c, nint stride, bool load)
    {
        for (int i = 0; i < height; i++)
        {
            for (int j = 0; j < PackedMatrix.PanelWidth; j++)
            {
                float sum = load ? c[(i * stride) + j] : 0;
                for (int k = 0; k < depth; k++)
                {
                    sum = MathF.FusedMultiplyAdd(a[(i * rowStride) + (k * columnStride)], b[((nint)k * PackedMatrix.PanelWidth) + j], sum);
                }

                c[(i * stride) + j] = sum;
            }
        }
    }
}
