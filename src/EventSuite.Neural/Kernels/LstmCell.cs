using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>
/// The LSTM's cell for one row; gates lie as torch's do: input, forget, candidate, output. Divisions cost the most here, so
/// the four gates share one, and the hyperbolic tangents come from the logistic function: right to 1e-7, not to the last bit.
/// </summary>
internal static class LstmCell
{
    private const int Width = Lanes.Count;

    // Beyond it the logistic function is 0 or 1 to 1e-9, and the product of four denominators is still finite.
    private const float Farthest = 21;

    /// <summary>Turns what goes into the gates into their values, in place, and makes the new states.</summary>
    /// <param name="gates">From the first unit's input gate on.</param>
    /// <param name="apart">From gate to gate.</param>
    /// <param name="before">The cells before.</param>
    /// <param name="after">The cells after; as many units as this has.</param>
    /// <param name="hidden">The hidden states after.</param>
    public static void Forward(Span<float> gates, int apart, ReadOnlySpan<float> before, Span<float> after, Span<float> hidden)
    {
        int size = after.Length;
        int whole = size / Width * Width;
        ForwardWhole(gates, apart, before[..whole], after[..whole], hidden[..whole]);
        if (whole == size)
        {
            return;
        }

        Span<float> lanes = stackalloc float[7 * Width];
        lanes.Clear();
        Span<float> rest = lanes[..(4 * Width)], old = lanes.Slice(4 * Width, Width), cell = lanes.Slice(5 * Width, Width), state = lanes[(6 * Width)..];
        CopyGates(gates[whole..], apart, rest, Width, size - whole);
        before[whole..].CopyTo(old);
        ForwardWhole(rest, Width, old, cell, state);
        CopyGates(rest, Width, gates[whole..], apart, size - whole);
        cell[..(size - whole)].CopyTo(after[whole..]);
        state[..(size - whole)].CopyTo(hidden[whole..]);
    }

    /// <summary>Way back: gates' values and states, gradients of the new states; <paramref name="dCell"/> becomes the old cell's.</summary>
    public static void Backward(
        ReadOnlySpan<float> gates, int apart, ReadOnlySpan<float> before, ReadOnlySpan<float> after, ReadOnlySpan<float> dHidden, Span<float> dCell, Span<float> dGates)
    {
        int size = after.Length;
        for (int at = 0; at < size; at += Width)
        {
            int count = Lanes.CountAt(at, size);
            Vector512<float> one = Vector512<float>.One;
            Vector512<float> i = Lanes.Get(gates, at, count), f = Lanes.Get(gates, apart + at, count);
            Vector512<float> g = Lanes.Get(gates, (2 * apart) + at, count), o = Lanes.Get(gates, (3 * apart) + at, count);
            Vector512<float> t = Tanh(Lanes.Get(after, at, count));
            Vector512<float> dh = Lanes.Get(dHidden, at, count);
            Vector512<float> dc = Lanes.Get(dCell, at, count) + (dh * o * (one - (t * t)));
            Lanes.Put(dc * g * i * (one - i), dGates, at, count);
            Lanes.Put(dc * Lanes.Get(before, at, count) * f * (one - f), dGates, apart + at, count);
            Lanes.Put(dc * i * (one - (g * g)), dGates, (2 * apart) + at, count);
            Lanes.Put(dh * t * o * (one - o), dGates, (3 * apart) + at, count);
            Lanes.Put(dc * f, dCell, at, count);
        }
    }

    // The spans are cut to their lengths before the loop, which then reads and writes without looking at them again.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void ForwardWhole(Span<float> gates, int apart, ReadOnlySpan<float> before, Span<float> after, Span<float> hidden)
    {
        int size = after.Length;
        ref float i = ref MemoryMarshal.GetReference(gates[..size]);
        ref float f = ref MemoryMarshal.GetReference(gates.Slice(apart, size));
        ref float g = ref MemoryMarshal.GetReference(gates.Slice(2 * apart, size));
        ref float o = ref MemoryMarshal.GetReference(gates.Slice(3 * apart, size));
        ref float old = ref MemoryMarshal.GetReference(before[..size]);
        ref float cells = ref MemoryMarshal.GetReference(after);
        ref float states = ref MemoryMarshal.GetReference(hidden[..size]);
        for (nuint at = 0; at < (nuint)size; at += Width)
        {
            Vector512<float> di = Denominator(Vector512.LoadUnsafe(ref i, at));
            Vector512<float> df = Denominator(Vector512.LoadUnsafe(ref f, at));
            Vector512<float> dg = Denominator(Vector512.LoadUnsafe(ref g, at) * 2f);
            Vector512<float> dout = Denominator(Vector512.LoadUnsafe(ref o, at));
            Vector512<float> first = di * df, second = dg * dout;
            Vector512<float> all = Vector512<float>.One / (first * second);
            Vector512<float> ofFirst = all * second, ofSecond = all * first;
            Vector512<float> input = ofFirst * df, forget = ofFirst * di, output = ofSecond * dg;
            Vector512<float> candidate = VectorMath.Fma(ofSecond * dout, Vector512.Create(2f), Vector512.Create(-1f));
            Vector512<float> cell = VectorMath.Fma(forget, Vector512.LoadUnsafe(ref old, at), input * candidate);
            input.StoreUnsafe(ref i, at);
            forget.StoreUnsafe(ref f, at);
            candidate.StoreUnsafe(ref g, at);
            output.StoreUnsafe(ref o, at);
            cell.StoreUnsafe(ref cells, at);
            (output * Tanh(cell)).StoreUnsafe(ref states, at);
        }
    }

    private static void CopyGates(ReadOnlySpan<float> from, int fromApart, Span<float> to, int toApart, int count)
    {
        for (int gate = 0; gate < 4; gate++)
        {
            from.Slice(gate * fromApart, count).CopyTo(to[(gate * toApart)..]);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Tanh(Vector512<float> x) =>
        VectorMath.Fma(Vector512<float>.One / Denominator(x * 2f), Vector512.Create(2f), Vector512.Create(-1f));

    /// <summary>What one is divided by for the logistic function.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Denominator(Vector512<float> x)
    {
        Vector512<float> low = Vector512.Create(-Farthest), high = Vector512.Create(Farthest);
        Vector512<float> c = Vector512.ConditionalSelect(Vector512.LessThan(x, low), low, x);
        c = Vector512.ConditionalSelect(Vector512.GreaterThan(c, high), high, c);
        return Vector512<float>.One + VectorMath.ExpNear(-c);
    }
}
