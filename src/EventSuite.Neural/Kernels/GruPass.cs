using System.Runtime.Intrinsics;

namespace EventSuite.Neural.Kernels;

/// <summary>One direction of one GRU layer over all steps; gates as torch's: reset, update, new. Ended sequences as in the LSTM.</summary>
internal sealed class GruPass(int steps, int batch, int hidden, bool reverse, int[]? lengths)
{
    private const int MaxSlices = 4;
    private const int MinSlice = 4;

    private readonly int width = 3 * hidden;

    /// <summary>The inputs' share of the gates, then reset, update and new.</summary>
    public float[] Gates { get; } = new float[steps * batch * 3 * hidden];

    /// <summary>The states' share of the gates.</summary>
    public float[] Recurrent { get; } = new float[steps * batch * 3 * hidden];

    /// <summary>States: slot 0 before the first step taken, slot n after the n-th.</summary>
    public float[] Hidden { get; } = new float[(steps + 1) * batch * hidden];

    public int TimeOf(int n) => reverse ? steps - 1 - n : n;

    public void Forward(PackedMatrix recurrent, float[] y) =>
        ForSlices((start, count) =>
        {
            for (int n = 0; n < steps; n++)
            {
                int time = TimeOf(n);
                Matrix before = new(Hidden, ((n * batch) + start) * hidden, count, hidden, hidden, 1);
                Gemm.Block(before, recurrent, 0, recurrent.Panels, Recurrent, ((time * batch) + start) * width, width, accumulate: true);
                for (int row = start; row < start + count; row++)
                {
                    ForwardRow(n, time, row, y);
                }
            }
        });

    public void Backward(PackedMatrix transposed, float[]? dy, float[] dHidden, float[] dGates, float[] dRecurrent) =>
        ForSlices((start, count) =>
        {
            for (int n = steps - 1; n >= 0; n--)
            {
                int time = TimeOf(n);
                for (int row = start; row < start + count; row++)
                {
                    BackwardRow(n, time, row, dy, dHidden, dGates, dRecurrent);
                }

                Matrix gates = new(dRecurrent, ((time * batch) + start) * width, count, width, width, 1);
                Gemm.Block(gates, transposed, 0, transposed.Panels, dHidden, start * hidden, hidden, accumulate: true);
            }
        });

    private void ForwardRow(int n, int time, int row, float[] y)
    {
        Span<float> before = Hidden.AsSpan(((n * batch) + row) * hidden, hidden);
        Span<float> after = Hidden.AsSpan((((n + 1) * batch) + row) * hidden, hidden);
        Span<float> output = y.AsSpan(((time * batch) + row) * hidden, hidden);
        if (Ended(time, row))
        {
            before.CopyTo(after);
            output.Clear();
            return;
        }

        Span<float> x = Gates.AsSpan(((time * batch) + row) * width, width);
        Span<float> h = Recurrent.AsSpan(((time * batch) + row) * width, width);
        for (int at = 0; at < hidden; at += Lanes.Count)
        {
            int count = Lanes.CountAt(at, hidden);
            Vector512<float> r = VectorMath.Sigmoid(Lanes.Get(x, at, count) + Lanes.Get(h, at, count));
            Vector512<float> z = VectorMath.Sigmoid(Lanes.Get(x, hidden + at, count) + Lanes.Get(h, hidden + at, count));
            Vector512<float> fresh = VectorMath.Tanh(VectorMath.Fma(r, Lanes.Get(h, (2 * hidden) + at, count), Lanes.Get(x, (2 * hidden) + at, count)));
            Lanes.Put(r, x, at, count);
            Lanes.Put(z, x, hidden + at, count);
            Lanes.Put(fresh, x, (2 * hidden) + at, count);
            Lanes.Put(VectorMath.Fma(z, Lanes.Get(before, at, count) - fresh, fresh), after, at, count);
        }

        after.CopyTo(output);
    }

    private void BackwardRow(int n, int time, int row, float[]? dy, float[] dHidden, float[] dGates, float[] dRecurrent)
    {
        Span<float> dx = dGates.AsSpan(((time * batch) + row) * width, width);
        Span<float> dr = dRecurrent.AsSpan(((time * batch) + row) * width, width);
        if (Ended(time, row))
        {
            dx.Clear();
            dr.Clear();
            return;
        }

        Span<float> dState = dHidden.AsSpan(row * hidden, hidden);
        if (dy is not null)
        {
            Elementwise.Binary(default(AddOp), dState, dy.AsSpan(((time * batch) + row) * hidden, hidden), dState);
        }

        Span<float> gates = Gates.AsSpan(((time * batch) + row) * width, width);
        Span<float> own = Recurrent.AsSpan((((time * batch) + row) * width) + (2 * hidden), hidden);
        Span<float> before = Hidden.AsSpan(((n * batch) + row) * hidden, hidden);
        for (int at = 0; at < hidden; at += Lanes.Count)
        {
            int count = Lanes.CountAt(at, hidden);
            Vector512<float> one = Vector512<float>.One;
            Vector512<float> r = Lanes.Get(gates, at, count), z = Lanes.Get(gates, hidden + at, count);
            Vector512<float> fresh = Lanes.Get(gates, (2 * hidden) + at, count);
            Vector512<float> dh = Lanes.Get(dState, at, count);
            Vector512<float> dFresh = dh * (one - z) * (one - (fresh * fresh));
            Vector512<float> dReset = dFresh * Lanes.Get(own, at, count) * r * (one - r);
            Vector512<float> dUpdate = dh * (Lanes.Get(before, at, count) - fresh) * z * (one - z);
            Lanes.Put(dReset, dx, at, count);
            Lanes.Put(dReset, dr, at, count);
            Lanes.Put(dUpdate, dx, hidden + at, count);
            Lanes.Put(dUpdate, dr, hidden + at, count);
            Lanes.Put(dFresh, dx, (2 * hidden) + at, count);
            Lanes.Put(dFresh * r, dr, (2 * hidden) + at, count);
            Lanes.Put(dh * z, dState, at, count);
        }
    }

    private bool Ended(int time, int row) => lengths is not null && time >= lengths[row];

    private void ForSlices(Action<int, int> action)
    {
        int slice = Math.Max(MinSlice, (batch + MaxSlices - 1) / MaxSlices);
        Work.For((batch + slice - 1) / slice, (long)steps * batch * hidden * width, part =>
            action(part * slice, Math.Min(slice, batch - (part * slice))));
    }
}
