namespace EventSuite.Neural.Kernels;

/// <summary>
/// One direction of one LSTM layer over all steps. The inputs' share of the gates comes from one product over all steps;
/// then slices of the batch go through the steps on their own, the cell fused behind each product. A sequence that has
/// ended keeps its state and puts out zeros, as torch's packed sequences do.
/// </summary>
internal sealed class LstmPass(int steps, int batch, int hidden, bool reverse, int[]? lengths)
{
    private const int MaxSlices = 4;
    private const int MinSlice = 4;

    private readonly int gateWidth = 4 * hidden;

    /// <summary>After <see cref="Forward"/> the gates' values; before it the inputs' share of what goes into them.</summary>
    public float[] Gates { get; } = GC.AllocateUninitializedArray<float>(steps * batch * 4 * hidden);

    /// <summary>Hidden states: slot 0 before the first step taken, slot n after the n-th.</summary>
    public float[] Hidden { get; } = GC.AllocateUninitializedArray<float>((steps + 1) * batch * hidden);

    /// <summary>Cell states, in the same slots.</summary>
    public float[] Cells { get; } = GC.AllocateUninitializedArray<float>((steps + 1) * batch * hidden);

    /// <summary>Where the step that is the n-th taken lies in time.</summary>
    public int TimeOf(int n) => reverse ? steps - 1 - n : n;

    public void Forward(PackedMatrix recurrent, float[] y) =>
        ForSlices((start, count) =>
        {
            for (int n = 0; n < steps; n++)
            {
                int time = TimeOf(n);
                int gates = ((time * batch) + start) * gateWidth;
                Matrix before = new(Hidden, ((n * batch) + start) * hidden, count, hidden, hidden, 1);
                Gemm.Block(before, recurrent, 0, recurrent.Panels, Gates, gates, gateWidth, accumulate: true);
                for (int row = start; row < start + count; row++)
                {
                    ForwardRow(n, time, row, y);
                }
            }
        });

    /// <summary>Turns gradients of outputs and last states into gradients of the gates' inputs and the first states.</summary>
    /// <param name="transposed">The recurrent weight as it is stored, packed: gates by hidden.</param>
    /// <param name="dy">Gradients of the outputs, or none.</param>
    /// <param name="dHidden">Gradients of the last hidden state; turns into those of the first.</param>
    /// <param name="dCell">The same of the cell state.</param>
    /// <param name="dGates">Result.</param>
    public void Backward(PackedMatrix transposed, float[]? dy, float[] dHidden, float[] dCell, float[] dGates) =>
        ForSlices((start, count) =>
        {
            for (int n = steps - 1; n >= 0; n--)
            {
                int time = TimeOf(n);
                for (int row = start; row < start + count; row++)
                {
                    BackwardRow(n, time, row, dy, dHidden, dCell, dGates);
                }

                // The rows that had ended keep their gradient: their gates' are zero, so adding changes nothing.
                Matrix gates = new(dGates, ((time * batch) + start) * gateWidth, count, gateWidth, gateWidth, 1);
                Gemm.Block(gates, transposed, 0, transposed.Panels, dHidden, start * hidden, hidden, accumulate: true);
            }
        });

    private bool Ended(int time, int row) => lengths is not null && time >= lengths[row];

    private void ForwardRow(int n, int time, int row, float[] y)
    {
        Span<float> before = Cells.AsSpan(((n * batch) + row) * hidden, hidden);
        Span<float> after = Cells.AsSpan((((n + 1) * batch) + row) * hidden, hidden);
        Span<float> state = Hidden.AsSpan((((n + 1) * batch) + row) * hidden, hidden);
        Span<float> output = y.AsSpan(((time * batch) + row) * hidden, hidden);
        if (Ended(time, row))
        {
            before.CopyTo(after);
            Hidden.AsSpan(((n * batch) + row) * hidden, hidden).CopyTo(state);
            output.Clear();
            return;
        }

        LstmCell.Forward(Gates.AsSpan(((time * batch) + row) * gateWidth, gateWidth), before, after, state);
        state.CopyTo(output);
    }

    private void BackwardRow(int n, int time, int row, float[]? dy, float[] dHidden, float[] dCell, float[] dGates)
    {
        Span<float> gradient = dGates.AsSpan(((time * batch) + row) * gateWidth, gateWidth);
        if (Ended(time, row))
        {
            gradient.Clear();
            return;
        }

        Span<float> dState = dHidden.AsSpan(row * hidden, hidden);
        if (dy is not null)
        {
            Elementwise.Binary(default(AddOp), dState, dy.AsSpan(((time * batch) + row) * hidden, hidden), dState);
        }

        LstmCell.Backward(
            Gates.AsSpan(((time * batch) + row) * gateWidth, gateWidth),
            Cells.AsSpan(((n * batch) + row) * hidden, hidden),
            Cells.AsSpan((((n + 1) * batch) + row) * hidden, hidden),
            dState, dCell.AsSpan(row * hidden, hidden), gradient);

        // All of it went into the gates; the product puts back what comes from there.
        dState.Clear();
    }

    private void ForSlices(Action<int, int> action)
    {
        int slice = Math.Max(MinSlice, (batch + MaxSlices - 1) / MaxSlices);
        Work.For((batch + slice - 1) / slice, (long)steps * batch * hidden * gateWidth, part =>
            action(part * slice, Math.Min(slice, batch - (part * slice))));
    }
}
