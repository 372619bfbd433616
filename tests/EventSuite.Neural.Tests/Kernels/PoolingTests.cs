using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Kernels;

public class PoolingTests
{
    [Fact]
    public void Largest_IsTheFirstOfEqualOnes()
    {
        Tensor x = Tensor.Of(new Shape(1, 1, 2, 4), -3, -1, 0, 2, -1, -2, 2, 1).WithGrad();
        Tensor y = x.MaxPool2d((2, 2), (2, 2));
        y.Sum().Backward();
        Assert.Equal([-1, 2], y.Values);
        Assert.Equal([0, 1, 0, 1, 0, 0, 0, 0], x.Grad!.Values);
    }

    [Theory]
    [InlineData(0x7FC00000)]
    [InlineData(0xFFC00000)]
    public void WhatIsNoNumber_GoesThrough(uint bits)
    {
        float nothing = BitConverter.UInt32BitsToSingle(bits);
        Tensor x = Tensor.Of(new Shape(1, 1, 2, 2), float.PositiveInfinity, nothing, float.NegativeInfinity, 1);
        Assert.True(float.IsNaN(x.MaxPool2d((2, 2), (2, 2)).Item));
    }

    [Fact]
    public void Windows_GiveTheirLargest()
    {
        var random = new RandomSource(1);
        Tensor x = EventSuite.Neural.Modules.Initialisers.Normal(random, 2, 3, 13, 9);
        Tensor y = x.AdaptiveMaxPool2d(5, 4);
        for (int i = 0; i < y.Shape.Count; i++)
        {
            (int plane, int row, int column) = (i / 20, i / 4 % 5, i % 4);
            float most = float.NegativeInfinity;
            for (int at = 0; at < 13 * 9; at++)
            {
                (int down, int across) = (at / 9, at % 9);
                bool inside = down >= row * 13 / 5 && down < ((row + 1) * 13 + 4) / 5 && across >= column * 9 / 4 && across < ((column + 1) * 9 + 3) / 4;
                most = inside ? Math.Max(most, x.Values[(plane * 117) + at]) : most;
            }

            Assert.Equal(most, y.Values[i]);
        }
    }
}
