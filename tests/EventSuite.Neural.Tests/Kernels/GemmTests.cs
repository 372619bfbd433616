using EventSuite.Neural.Kernels;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Kernels;

public class GemmTests
{
    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 700, 300)]
    [InlineData(65, 40, 140)]
    [InlineData(3, 5, 7)]
    [InlineData(8, 64, 32)]
    [InlineData(13, 1030, 33)]
    [InlineData(70, 9, 300)]
    [InlineData(200, 520, 65)]
    public void Products_AreOneChainOfFusedSums(int rows, int depth, int columns)
    {
        var random = new RandomSource(1);
        foreach ((bool ta, bool tb, bool add) in new[] { (false, false, false), (true, false, true), (false, true, false), (true, true, true) })
        {
            Matrix a = Random(random, rows, depth, ta);
            Matrix b = Random(random, depth, columns, tb);
            float[] result = Random(random, rows, columns, false).Data;
            float[] expected = [.. result];
            for (int i = 0; i < expected.Length; i++)
            {
                expected[i] = Chain(a, b, i / columns, i % columns, add ? expected[i] : 0);
            }

            Gemm.Multiply(a, b, result, add);
            Assert.Equal(expected, result);
        }
    }

    [Theory]
    [InlineData(1, 3, 5, 7)]
    [InlineData(70, 9, 64, 33)]
    [InlineData(256, 530, 16, 64)]
    public void TwoProductsOfOneLeftSide_AreThoseOfEach(int rows, int depth, int columns, int others)
    {
        var random = new RandomSource(3);
        Matrix a = Random(random, rows, depth, true), b = Random(random, depth, columns, false), c = Random(random, depth, others, false);
        float[] one = new float[rows * columns], two = new float[rows * others];
        GemmPair.Multiply(a, b, one, c, two);
        Assert.Equal(one.Select((_, i) => Chain(a, b, i / columns, i % columns, 0)), one);
        Assert.Equal(two.Select((_, i) => Chain(a, c, i / others, i % others, 0)), two);
    }

    [Theory]
    [InlineData(8)]
    [InlineData(4)]
    [InlineData(1)]
    public unsafe void Tiles_OfAllWidthsGiveTheSameBits(int height)
    {
        var random = new RandomSource(2);
        float[] a = Random(random, height, 19, false).Data;
        float[] b = Random(random, 19, PackedMatrix.PanelWidth, false).Data;
        foreach (bool load in new[] { false, true })
        {
            float[] start = Random(random, height, PackedMatrix.PanelWidth, false).Data;
            (float[] wide, float[] middle, float[] plain) = ([.. start], [.. start], [.. start]);
            fixed (float* left = a, right = b, c512 = wide, c256 = middle, c = plain)
            {
                Tile.Run(height, left, 19, 1, right, 19, c512, PackedMatrix.PanelWidth, load);
                Tile256.Run(height, left, 19, 1, right, 19, c256, PackedMatrix.PanelWidth, load);
                TilePortable.Run(height, left, 19, 1, right, 19, c, PackedMatrix.PanelWidth, load);
            }

            Assert.Equal(plain, wide);
            Assert.Equal(plain, middle);
        }
    }

    private static float Chain(Matrix a, Matrix b, int row, int column, float sum)
    {
        for (int k = 0; k < a.Columns; k++)
        {
            float left = a.Data[(row * a.RowStride) + (k * a.ColumnStride)];
            sum = MathF.FusedMultiplyAdd(left, b.Data[(k * b.RowStride) + (column * b.ColumnStride)], sum);
        }

        return sum;
    }

    private static Matrix Random(RandomSource random, int rows, int columns, bool transposed)
    {
        float[] data = [.. Enumerable.Range(0, rows * columns).Select(_ => random.NextNormal())];
        return transposed ? new Matrix(data, columns, rows).T : new Matrix(data, rows, columns);
    }
}
