using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Tests.Golden;

/// <summary>Equal within 1e-4 relative or 1e-6 absolute.</summary>
internal static class Near
{
    private const float Relative = 1e-4f;
    private const float Absolute = 1e-6f;

    public static void Check(string name, Tensor expected, Tensor? actual)
    {
        Assert.True(actual is not null, $"{name}: no value came");
        Assert.True(expected.Shape.Equals(actual.Shape), $"{name}: {expected.Shape} was expected, {actual.Shape} came");
        for (int i = 0; i < expected.Values.Length; i++)
        {
            Check($"{name}[{i}]", expected.Values[i], actual.Values[i]);
        }
    }

    public static void Check(string name, float expected, float actual)
    {
        float error = MathF.Abs(expected - actual);
        Assert.True(error <= Absolute || error <= Relative * MathF.Abs(expected), $"{name}: {expected:R} was expected, {actual:R} came");
    }
}
