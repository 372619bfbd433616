using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Autograd;

/// <summary>One direction of one GRU layer as one recorded operation.</summary>
internal static class GruOp
{
    /// <param name="x">Steps, batch, inputs.</param>
    /// <param name="h0">Batch, hidden.</param>
    /// <param name="weights">Gates reset, update, new.</param>
    /// <param name="reverse">From the last step to the first.</param>
    /// <param name="lengths">Steps of each sequence, or null for all.</param>
    /// <returns>Outputs of all steps, last state.</returns>
    public static Tensor[] Run(Tensor x, Tensor h0, RecurrentWeights weights, bool reverse, int[]? lengths)
    {
        (int steps, int batch, int inputs) = (x.Shape[0], x.Shape[1], x.Shape[2]);
        int hidden = h0.Shape.Last;
        GruPass pass = new(steps, batch, hidden, reverse, lengths);
        h0.Data.CopyTo(pass.Hidden, 0);
        Fill(pass.Gates, weights.InputBias.Data);
        Fill(pass.Recurrent, weights.HiddenBias.Data);
        Gemm.Multiply(new Matrix(x.Data, steps * batch, inputs), new Matrix(weights.Input.Data, 3 * hidden, inputs).T, pass.Gates, accumulate: true);
        PackedMatrix recurrent = new();
        recurrent.Pack(new Matrix(weights.Hidden.Data, 3 * hidden, hidden).T);
        float[] y = new float[steps * batch * hidden];
        pass.Forward(recurrent, y);
        (Shape, float[])[] outputs = [(new Shape(steps, batch, hidden), y), (h0.Shape, pass.Hidden[^h0.Data.Length..])];
        return Graph.RecordMany("gru", outputs, [x, h0, .. weights.All], upstream => Backward(pass, x, h0, weights, upstream));
    }

    private static Tensor?[] Backward(GruPass pass, Tensor x, Tensor h0, RecurrentWeights weights, Tensor?[] upstream)
    {
        (int rows, int inputs, int hidden) = (x.Shape[0] * x.Shape[1], x.Shape[2], h0.Shape.Last);
        float[] dHidden = upstream[1] is { } last ? [.. last.Data] : new float[h0.Data.Length];
        float[] dGates = new float[pass.Gates.Length];
        float[] dStates = new float[pass.Gates.Length];
        PackedMatrix packed = new();
        packed.Pack(new Matrix(weights.Hidden.Data, 3 * hidden, hidden));
        pass.Backward(packed, upstream[0]?.Data, dHidden, dGates, dStates);

        Matrix gates = new(dGates, rows, 3 * hidden);
        Tensor dx = new(x.Shape, new float[x.Data.Length]);
        Gemm.Multiply(gates, new Matrix(weights.Input.Data, 3 * hidden, inputs), dx.Data);
        Tensor dInput = new(weights.Input.Shape, new float[weights.Input.Data.Length]);
        Gemm.Multiply(gates.T, new Matrix(x.Data, rows, inputs), dInput.Data);
        Tensor dHiddenWeight = new(weights.Hidden.Shape, new float[weights.Hidden.Data.Length]);
        Matrix states = RecurrentBack.StatesBefore(pass.Hidden, x.Shape, hidden, pass.TimeOf);
        Gemm.Multiply(new Matrix(dStates, rows, 3 * hidden).T, states, dHiddenWeight.Data);
        Shape flat = new(rows, 3 * hidden);
        return
        [
            dx, new Tensor(h0.Shape, dHidden), dInput, dHiddenWeight,
            new Tensor(flat, dGates).SumTo(weights.InputBias.Shape), new Tensor(flat, dStates).SumTo(weights.HiddenBias.Shape),
        ];
    }

    private static void Fill(float[] rows, float[] bias)
    {
        for (int start = 0; start < rows.Length; start += bias.Length)
        {
            bias.CopyTo(rows, start);
        }
    }
}
