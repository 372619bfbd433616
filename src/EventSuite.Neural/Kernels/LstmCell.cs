using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>The LSTM's cell for one row; gates lie as torch's do: input, forget, candidate, output.</summary>
internal static class LstmCell
{
    private const int Width = Lanes.Count;

    /// <summary>Turns what goes into the gates into their values, in place, and makes the new states.</summary>
    public static void Forward(Span<float> gates, ReadOnlySpan<float> before, Span<float> after, Span<float> hidden)
    {
        int size = after.Length;
        Span<float> i = gates[..size], f = gates.Slice(size, size), g = gates.Slice(2 * size, size), o = gates.Slice(3 * size, size);
        int at = 0;
        for (; at <= size - Lanes.Count; at += Lanes.Count)
        {
            Step(i[at..], f[at..], g[at..], o[at..], before[at..], after[at..], hidden[at..]);
        }

        if (at < size)
        {
            Rest(at, i, f, g, o, before, after, hidden);
        }
    }

    /// <summary>Way back: gates' values and states, gradients of the new states; <paramref name="dCell"/> becomes the old cell's.</summary>
    public static void Backward(
        ReadOnlySpan<float> gates, ReadOnlySpan<float> before, ReadOnlySpan<float> after, ReadOnlySpan<float> dHidden, Span<float> dCell, Span<float> dGates)
    {
        int size = after.Length;
        for (int at = 0; at < size; at += Lanes.Count)
        {
            int count = Lanes.CountAt(at, size);
            Vector512<float> one = Vector512<float>.One;
            Vector512<float> i = Lanes.Get(gates, at, count), f = Lanes.Get(gates, size + at, count);
            Vector512<float> g = Lanes.Get(gates, (2 * size) + at, count), o = Lanes.Get(gates, (3 * size) + at, count);
            Vector512<float> t = VectorMath.Tanh(Lanes.Get(after, at, count));
            Vector512<float> dh = Lanes.Get(dHidden, at, count);
            Vector512<float> dc = Lanes.Get(dCell, at, count) + (dh * o * (one - (t * t)));
            Lanes.Put(dc * g * i * (one - i), dGates, at, count);
            Lanes.Put(dc * Lanes.Get(before, at, count) * f * (one - f), dGates, size + at, count);
            Lanes.Put(dc * i * (one - (g * g)), dGates, (2 * size) + at, count);
            Lanes.Put(dh * t * o * (one - o), dGates, (3 * size) + at, count);
            Lanes.Put(dc * f, dCell, at, count);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(
        Span<float> i, Span<float> f, Span<float> g, Span<float> o, ReadOnlySpan<float> before, Span<float> after, Span<float> hidden)
    {
        Vector512<float> input = VectorMath.Sigmoid(Vector512.Create<float>(i));
        Vector512<float> forget = VectorMath.Sigmoid(Vector512.Create<float>(f));
        Vector512<float> candidate = VectorMath.Tanh(Vector512.Create<float>(g));
        Vector512<float> output = VectorMath.Sigmoid(Vector512.Create<float>(o));
        Vector512<float> cell = VectorMath.Fma(forget, Vector512.Create(before), input * candidate);
        input.CopyTo(i);
        forget.CopyTo(f);
        candidate.CopyTo(g);
        output.CopyTo(o);
        cell.CopyTo(after);
        (output * VectorMath.Tanh(cell)).CopyTo(hidden);
    }

    private static void Rest(
        int at, Span<float> i, Span<float> f, Span<float> g, Span<float> o, ReadOnlySpan<float> before, Span<float> after, Span<float> hidden)
    {
        int count = after.Length - at;
        Span<float> lanes = stackalloc float[7 * Width];
        lanes.Clear();
        i[at..].CopyTo(lanes);
        f[at..].CopyTo(lanes[Width..]);
        g[at..].CopyTo(lanes[(2 * Width)..]);
        o[at..].CopyTo(lanes[(3 * Width)..]);
        before[at..].CopyTo(lanes[(4 * Width)..]);
        Step(lanes, lanes[Width..], lanes[(2 * Width)..], lanes[(3 * Width)..], lanes[(4 * Width)..], lanes[(5 * Width)..], lanes[(6 * Width)..]);
        lanes[..count].CopyTo(i[at..]);
        lanes.Slice(Width, count).CopyTo(f[at..]);
        lanes.Slice(2 * Width, count).CopyTo(g[at..]);
        lanes.Slice(3 * Width, count).CopyTo(o[at..]);
        lanes.Slice(5 * Width, count).CopyTo(after[at..]);
        lanes.Slice(6 * Width, count).CopyTo(hidden[at..]);
    }
}
