using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>One direction of one LSTM layer as one recorded operation.</summary>
internal static class LstmOp
{
    /// <param name="x">Steps, batch, inputs.</param>
    /// <param name="h0">Batch, hidden.</param>
    /// <param name="c0">Batch, hidden.</param>
    /// <param name="weights">Gates input, forget, candidate, output.</param>
    /// <param name="reverse">From the last step to the first.</param>
    /// <param name="lengths">Steps of each sequence, or null for all.</param>
    /// <returns>Outputs of all steps, last hidden state, last cell state.</returns>
    public static Tensor[] Run(Tensor x, Tensor h0, Tensor c0, RecurrentWeights weights, bool reverse, int[]? lengths)
    {
        (int steps, int batch, int inputs) = (x.Shape[0], x.Shape[1], x.Shape[2]);
        int hidden = h0.Shape.Last;
        int state = batch * hidden;
        LstmPass pass = new(steps, batch, hidden, reverse, lengths);
        h0.Data.CopyTo(pass.Hidden, 0);
        c0.Data.CopyTo(pass.Cells, 0);
        float[] bias = Elementwise.Map(default(AddOp), weights.InputBias.Data, weights.HiddenBias.Data);
        Matrix flat = new(x.Data, steps * batch, inputs);
        Gemm.MultiplyFrom(bias, flat, new Matrix(weights.Input.Data, 4 * hidden, inputs).T, pass.Gates);
        PackedMatrix recurrent = new();
        recurrent.Pack(new Matrix(weights.Hidden.Data, 4 * hidden, hidden).T);
        float[] y = Spare.Take(steps * state);
        pass.Forward(recurrent, y);
        (Shape, float[])[] outputs =
        [
            (new Shape(steps, batch, hidden), y), (h0.Shape, pass.Hidden[^state..]), (c0.Shape, pass.Cells[^state..]),
        ];
        Tensor[] results = Graph.RecordMany("lstm", outputs, [x, h0, c0, .. weights.All], upstream => Backward(pass, x, h0, weights, upstream));
        Graph.Own(results[0], pass.Gates, pass.Hidden, pass.Cells);
        return results;
    }

    private static Tensor?[] Backward(LstmPass pass, Tensor x, Tensor h0, RecurrentWeights weights, Tensor?[] upstream)
    {
        (int rows, int inputs, int hidden) = (x.Shape[0] * x.Shape[1], x.Shape[2], h0.Shape.Last);
        float[] dHidden = upstream[1] is { } last ? [.. last.Data] : new float[h0.Data.Length];
        float[] dCell = upstream[2] is { } lastCell ? [.. lastCell.Data] : new float[h0.Data.Length];
        float[] dGates = Spare.Take(pass.Gates.Length);
        Matrix recurrent = new(weights.Hidden.Data, 4 * hidden, hidden);
        PackedMatrix packed = new();
        packed.Pack(recurrent);
        pass.Backward(packed, upstream[0]?.Data, dHidden, dCell, dGates);

        Matrix gates = new(dGates, rows, 4 * hidden);
        Tensor? dx = null;
        if (x.RequiresGrad)
        {
            dx = new Tensor(x.Shape, Spare.Take(x.Data.Length));
            Gemm.Multiply(gates, new Matrix(weights.Input.Data, 4 * hidden, inputs), dx.Data);
        }

        Tensor dInput = new(weights.Input.Shape, new float[weights.Input.Data.Length]);
        Tensor dRecurrent = new(weights.Hidden.Shape, new float[weights.Hidden.Data.Length]);
        GemmPair.Multiply(
            gates.T, new Matrix(x.Data, rows, inputs), dInput.Data,
            RecurrentBack.StatesBefore(pass.Hidden, x.Shape, hidden, pass.TimeOf), dRecurrent.Data);
        Tensor dBias = new Tensor(new Shape(rows, 4 * hidden), dGates).SumTo(weights.InputBias.Shape);
        Spare.Give(dGates);
        return [dx, new Tensor(h0.Shape, dHidden), new Tensor(h0.Shape, dCell), dInput, dRecurrent, dBias, dBias];
    }
}
