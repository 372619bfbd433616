namespace EventSuite.Neural.Kernels;

/// <summary>
/// One direction of one LSTM layer over all steps. The inputs' share of the gates comes from one product over all steps;
/// then the steps follow one another, the cell fused behind each product. Threads share the batch and go through the steps
/// on their own; or, where the recurrent weight is more than a core's cache holds, they share the hidden units and meet
/// after every step. No value depends on which. A sequence that has ended keeps its state and puts out zeros, as torch's
/// packed sequences do.
/// </summary>
internal sealed class LstmPass(int steps, int batch, int hidden, bool reverse, int[]? lengths)
{
    // A quarter of the weight of so many units is what a core's second cache holds well.
    private const int WideHidden = 256;
    private const int UnitsPerPart = PackedMatrix.PanelWidth;
    private const int MinSlice = 4;

    private readonly int gateWidth = 4 * hidden;

    /// <summary>After <see cref="Forward"/> the gates' values; before it the inputs' share of what goes into them.</summary>
    public float[] Gates { get; } = Spare.Take(steps * batch * 4 * hidden);

    /// <summary>Hidden states: slot 0 before the first step taken, slot n after the n-th.</summary>
    public float[] Hidden { get; } = Spare.Take((steps + 1) * batch * hidden);

    /// <summary>Cell states, in the same slots.</summary>
    public float[] Cells { get; } = Spare.Take((steps + 1) * batch * hidden);

    private bool Wide => hidden >= WideHidden && hidden % UnitsPerPart == 0 && Work.Threads > 1;

    /// <summary>Where the step that is the n-th taken lies in time.</summary>
    public int TimeOf(int n) => reverse ? steps - 1 - n : n;

    public void Forward(PackedMatrix recurrent, float[] y)
    {
        if (!Wide)
        {
            ForSlices((start, count) =>
            {
                for (int n = 0; n < steps; n++)
                {
                    AddStates(recurrent, n, start, count, 0, recurrent.Panels);
                    ForwardCells(n, start, count, 0, hidden, y);
                }
            });
            return;
        }

        int now = 0;
        ActionWork step = new(part =>
        {
            // The panel of these units in each of the four gates.
            for (int panel = part; panel < recurrent.Panels; panel += hidden / UnitsPerPart)
            {
                AddStates(recurrent, now, 0, batch, panel, panel + 1);
            }

            ForwardCells(now, 0, batch, part * UnitsPerPart, (part + 1) * UnitsPerPart, y);
        });
        for (; now < steps; now++)
        {
            Work.Run(step, hidden / UnitsPerPart);
        }
    }

    /// <summary>Turns gradients of outputs and last states into gradients of the gates' inputs and the first states.</summary>
    /// <param name="transposed">The recurrent weight as it is stored, packed: gates by hidden.</param>
    /// <param name="dy">Gradients of the outputs, or none.</param>
    /// <param name="dHidden">Gradients of the last hidden state; turns into those of the first.</param>
    /// <param name="dCell">The same of the cell state.</param>
    /// <param name="dGates">Result.</param>
    public void Backward(PackedMatrix transposed, float[]? dy, float[] dHidden, float[] dCell, float[] dGates)
    {
        if (!Wide)
        {
            ForSlices((start, count) =>
            {
                for (int n = steps - 1; n >= 0; n--)
                {
                    BackwardCells(n, start, count, 0, hidden, dy, dHidden, dCell, dGates);
                    AddGates(transposed, n, start, count, 0, transposed.Panels, dHidden, dGates);
                }
            });
            return;
        }

        int now = steps - 1;
        ActionWork step = new(part =>
        {
            if (now < steps - 1)
            {
                AddGates(transposed, now + 1, 0, batch, part, part + 1, dHidden, dGates);
            }

            if (now >= 0)
            {
                BackwardCells(now, 0, batch, part * UnitsPerPart, (part + 1) * UnitsPerPart, dy, dHidden, dCell, dGates);
            }
        });
        for (; now >= -1; now--)
        {
            Work.Run(step, hidden / UnitsPerPart);
        }
    }

    /// <summary>Adds the product of the states before a step and the recurrent weight to what goes into the gates.</summary>
    private void AddStates(PackedMatrix recurrent, int n, int start, int count, int firstPanel, int endPanel)
    {
        int gates = ((TimeOf(n) * batch) + start) * gateWidth;
        Matrix before = new(Hidden, ((n * batch) + start) * hidden, count, hidden, hidden, 1);
        Gemm.Block(before, recurrent, firstPanel, endPanel, Gates, gates, gateWidth, accumulate: true);
    }

    /// <summary>Adds to the states' gradients what comes through a step's gates; those of ended rows are zero.</summary>
    private void AddGates(
        PackedMatrix transposed, int n, int start, int count, int firstPanel, int endPanel, float[] dHidden, float[] dGates)
    {
        Matrix gates = new(dGates, ((TimeOf(n) * batch) + start) * gateWidth, count, gateWidth, gateWidth, 1);
        Gemm.Block(gates, transposed, firstPanel, endPanel, dHidden, start * hidden, hidden, accumulate: true);
    }

    private bool Ended(int time, int row) => lengths is not null && time >= lengths[row];

    private void ForwardCells(int n, int start, int count, int unit, int endUnit, float[] y)
    {
        int time = TimeOf(n);
        int units = endUnit - unit;
        for (int row = start; row < start + count; row++)
        {
            int before = (((n * batch) + row) * hidden) + unit;
            int after = before + (batch * hidden);
            Span<float> state = Hidden.AsSpan(after, units);
            Span<float> output = y.AsSpan((((time * batch) + row) * hidden) + unit, units);
            if (Ended(time, row))
            {
                Cells.AsSpan(before, units).CopyTo(Cells.AsSpan(after));
                Hidden.AsSpan(before, units).CopyTo(state);
                output.Clear();
                continue;
            }

            Span<float> gates = Gates.AsSpan((((time * batch) + row) * gateWidth) + unit, gateWidth - hidden + units);
            LstmCell.Forward(gates, hidden, Cells.AsSpan(before, units), Cells.AsSpan(after, units), state);
            state.CopyTo(output);
        }
    }

    private void BackwardCells(int n, int start, int count, int unit, int endUnit, float[]? dy, float[] dHidden, float[] dCell, float[] dGates)
    {
        int time = TimeOf(n);
        int units = endUnit - unit;
        for (int row = start; row < start + count; row++)
        {
            int at = (((time * batch) + row) * gateWidth) + unit;
            Span<float> gradient = dGates.AsSpan(at, gateWidth - hidden + units);
            if (Ended(time, row))
            {
                for (int gate = 0; gate < gateWidth; gate += hidden)
                {
                    gradient.Slice(gate, units).Clear();
                }

                continue;
            }

            Span<float> dState = dHidden.AsSpan((row * hidden) + unit, units);
            if (dy is not null)
            {
                Elementwise.Binary(default(AddOp), dState, dy.AsSpan((((time * batch) + row) * hidden) + unit, units), dState);
            }

            int before = (((n * batch) + row) * hidden) + unit;
            LstmCell.Backward(
                Gates.AsSpan(at, gradient.Length), hidden, Cells.AsSpan(before, units), Cells.AsSpan(before + (batch * hidden), units),
                dState, dCell.AsSpan((row * hidden) + unit, units), gradient);

            // All of it went into the gates; the product puts back what comes from there.
            dState.Clear();
        }
    }

    private void ForSlices(Action<int, int> action)
    {
        int each = (batch + Work.Threads - 1) / Work.Threads;
        int slice = (each + MinSlice - 1) / MinSlice * MinSlice;
        Work.For((batch + slice - 1) / slice, (long)steps * batch * hidden * gateWidth, part =>
            action(part * slice, Math.Min(slice, batch - (part * slice))));
    }
}
