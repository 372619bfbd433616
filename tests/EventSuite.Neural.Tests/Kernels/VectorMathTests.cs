using System.Runtime.Intrinsics;
using EventSuite.Neural.Kernels;

namespace EventSuite.Neural.Tests.Kernels;

public class VectorMathTests
{
    public static TheoryData<string, double> Functions() => new()
    {
        { "exp", 2.5e-7 }, { "sigmoid", 2.5e-7 }, { "tanh", 2.5e-7 }, { "softplus", 4e-7 },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void Functions_AreNearTheTruth(string name, double relative)
    {
        for (float x = -20; x <= 20; x += .0037f)
        {
            (float actual, double expected) = name switch
            {
                "exp" => (At(VectorMath.Exp, x), Math.Exp(x)),
                "sigmoid" => (At(VectorMath.Sigmoid, x), 1 / (1 + Math.Exp(-x))),
                "tanh" => (At(VectorMath.Tanh, x), Math.Tanh(x)),
                _ => (At(VectorMath.Softplus, x), Math.Log(1 + Math.Exp(x))),
            };
            Assert.True(Math.Abs(actual - expected) <= (relative * Math.Abs(expected)) + 1.5e-7 * (name == "softplus" ? 1 : 0), $"{name}({x}): {expected}, {actual}");
        }
    }

    [Fact]
    public void Extremes_StayInBounds()
    {
        Assert.Equal(0, At(VectorMath.Exp, float.NegativeInfinity));
        Assert.True(float.IsFinite(At(VectorMath.Exp, 1000)));
        Assert.True(float.IsNaN(At(VectorMath.Exp, float.NaN)));
        Assert.True(float.IsNaN(At(VectorMath.Tanh, float.NaN)));
        Assert.Equal(1, At(VectorMath.Sigmoid, 1000));
        Assert.Equal(-1, At(VectorMath.Tanh, float.NegativeInfinity));
        Assert.Equal(100, At(VectorMath.Softplus, 100));
        Assert.Equal(1f, At(VectorMath.Erf, 6), 1e-6f);
        Assert.Equal(-.8427008f, At(VectorMath.Erf, -1), 2e-7f);
    }

    private static float At(Func<Vector512<float>, Vector512<float>> function, float x) => function(Vector512.Create(x))[5];
}
