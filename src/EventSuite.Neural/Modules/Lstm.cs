using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Modules;

/// <summary>Long short-term memory, as torch's LSTM: layers, directions, dropout between layers, sequences of different length.</summary>
public sealed class Lstm(
    int inputs, int hidden, RandomSource random, int layers = 1, bool bidirectional = false, float dropout = 0)
    : Recurrent(Gates, inputs, hidden, layers, bidirectional, dropout, random)
{
    private const int Gates = 4;

    /// <summary>Reads sequences.</summary>
    /// <param name="x">Steps, batch, inputs.</param>
    /// <param name="state">Where to start, or null for zeros.</param>
    /// <param name="lengths">Steps of each sequence, in any order, or null for all; outputs behind the end are zero and the
    /// last state is the one at the end, as with torch's packed sequences.</param>
    /// <exception cref="ShapeException">The shapes do not go together.</exception>
    public (Tensor Output, LstmState State) Forward(Tensor x, LstmState? state = null, int[]? lengths = null)
    {
        Tensor h0 = StartOf("lstm", state?.Hidden, x);
        Tensor c0 = StartOf("lstm", state?.Cell, x);
        Tensor[] hidden = new Tensor[Layers * Directions];
        Tensor[] cells = new Tensor[Layers * Directions];
        Tensor output = Run("lstm", x, lengths, (input, index, reverse) =>
        {
            Tensor[] result = LstmOp.Run(
                input, h0.Part(index), c0.Part(index), WeightsOf(index / Directions, index % Directions), reverse, lengths);
            (hidden[index], cells[index]) = (result[1], result[2]);
            return result[0];
        });
        return (output, new LstmState(Stacking.Stack(hidden), Stacking.Stack(cells)));
    }
}
