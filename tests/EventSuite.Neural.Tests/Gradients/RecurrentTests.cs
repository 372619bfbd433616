using EventSuite.Neural.Autograd;
using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Tests.Golden;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Tests.Gradients;

public class RecurrentTests
{
    private static readonly int[] Lengths = [2, 4, 1];

    [Theory]
    [InlineData(1, false, false)]
    [InlineData(2, true, false)]
    [InlineData(1, true, true)]
    public void Gru_GradientsAreTheDifferences(int layers, bool bidirectional, bool packed)
    {
        var random = new RandomSource(3);
        var gru = new Gru(2, 3, random, layers, bidirectional);
        Tensor x = Numeric.Random(random, 4, 3, 2);
        Tensor h0 = Numeric.Random(random, layers * gru.Directions, 3, 3);
        Numeric.Check(
            () =>
            {
                (Tensor y, Tensor state) = gru.Forward(x, h0, packed ? Lengths : null);
                return Numeric.Weigh(y, 1) + Numeric.Weigh(state, 2);
            },
            [("x", x), ("h0", h0), .. gru.NamedParameters()]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void PackedLstm_GradientsAreTheDifferences(bool bidirectional)
    {
        var random = new RandomSource(4);
        var lstm = new Lstm(2, 3, random, 2, bidirectional);
        Tensor x = Numeric.Random(random, 4, 3, 2);
        Numeric.Check(
            () =>
            {
                (Tensor y, LstmState state) = lstm.Forward(x, null, Lengths);
                return Numeric.Weigh(y, 1) + Numeric.Weigh(state.Hidden, 2) + Numeric.Weigh(state.Cell, 3);
            },
            [("x", x), .. lstm.NamedParameters()]);
    }

    [Fact]
    public void Gru_ComputesTheFormula()
    {
        var random = new RandomSource(5);
        var gru = new Gru(2, 2, random);
        (Tensor x, Tensor h0) = (Numeric.Random(random, 1, 1, 2), Numeric.Random(random, 1, 1, 2));
        RecurrentWeights w = gru.WeightsOf(0);
        double Dot(Tensor weight, Tensor bias, int row, Tensor v) =>
            bias.Values[row] + Enumerable.Range(0, 2).Sum(i => (double)weight.Values[(row * 2) + i] * v.Values[i]);
        double Sigmoid(double v) => 1 / (1 + Math.Exp(-v));
        Tensor y = gru.Forward(x, h0).Output;
        for (int u = 0; u < 2; u++)
        {
            double r = Sigmoid(Dot(w.Input, w.InputBias, u, x) + Dot(w.Hidden, w.HiddenBias, u, h0));
            double z = Sigmoid(Dot(w.Input, w.InputBias, 2 + u, x) + Dot(w.Hidden, w.HiddenBias, 2 + u, h0));
            double n = Math.Tanh(Dot(w.Input, w.InputBias, 4 + u, x) + (r * Dot(w.Hidden, w.HiddenBias, 4 + u, h0)));
            Near.Check($"unit {u}", (float)(((1 - z) * n) + (z * h0.Values[u])), y.Values[u]);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void PackedSequences_AreReadAsIfAlone(bool lstm)
    {
        var random = new RandomSource(6);
        Recurrent module = lstm ? new Lstm(2, 5, random, 2, bidirectional: true) : new Gru(2, 5, random, 2, bidirectional: true);
        Tensor x = Numeric.Random(random, 4, 3, 2);
        (Tensor all, Tensor states) = Run(module, x, Lengths);
        for (int sequence = 0; sequence < Lengths.Length; sequence++)
        {
            int length = Lengths[sequence];
            Tensor own = x.Permute(1, 0, 2).Part(sequence);
            Tensor alone = Tensor.Of(new Shape(length, 1, 2), own.Values[..(length * 2)].ToArray());
            (Tensor y, Tensor state) = Run(module, alone, null);
            float[] padded = [.. y.Values, .. new float[(4 - length) * 10]];
            Assert.Equal(padded, all.Permute(1, 0, 2).Part(sequence).Values.ToArray());
            Assert.Equal(state.Values.ToArray(), states.Permute(1, 0, 2).Part(sequence).Values.ToArray());
        }
    }

    [Fact]
    public void WrongLengths_AreNamed()
    {
        var lstm = new Lstm(2, 3, new RandomSource(1));
        ShapeException error = Assert.Throws<ShapeException>(() => lstm.Forward(Tensor.Zeros(4, 3, 2), null, [1, 5, 2]));
        Assert.Contains("[4, 3, 2]", error.Message, StringComparison.Ordinal);
    }

    private static (Tensor Output, Tensor State) Run(Recurrent module, Tensor x, int[]? lengths)
    {
        if (module is Gru gru)
        {
            return gru.Forward(x, null, lengths);
        }

        (Tensor y, LstmState state) = ((Lstm)module).Forward(x, null, lengths);
        return (y, Shaping.Concat(state.Hidden, state.Cell));
    }
}
