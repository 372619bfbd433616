using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>What the ways back of the recurrent layers share.</summary>
internal static class RecurrentBack
{
    /// <summary>The state before each step, in the order of time: rows that go with the gates' rows.</summary>
    public static Matrix StatesBefore(float[] slots, Shape input, int hidden, Func<int, int> timeOf)
    {
        int state = input[1] * hidden;
        if (timeOf(0) == 0)
        {
            return new Matrix(slots, input[0] * input[1], hidden);
        }

        float[] ordered = new float[input[0] * state];
        for (int n = 0; n < input[0]; n++)
        {
            slots.AsSpan(n * state, state).CopyTo(ordered.AsSpan(timeOf(n) * state));
        }

        return new Matrix(ordered, input[0] * input[1], hidden);
    }
}
