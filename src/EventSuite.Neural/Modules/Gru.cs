using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Modules;

/// <summary>Gated recurrent unit, as torch's GRU.</summary>
public sealed class Gru(
    int inputs, int hidden, RandomSource random, int layers = 1, bool bidirectional = false, float dropout = 0)
    : Recurrent(Gates, inputs, hidden, layers, bidirectional, dropout, random)
{
    private const int Gates = 3;

    /// <summary>Reads sequences.</summary>
    /// <param name="x">Steps, batch, inputs.</param>
    /// <param name="state">Layers times directions, batch, hidden; or null for zeros.</param>
    /// <param name="lengths">As in <see cref="Lstm"/>.</param>
    /// <exception cref="ShapeException">The shapes do not go together.</exception>
    public (Tensor Output, Tensor State) Forward(Tensor x, Tensor? state = null, int[]? lengths = null)
    {
        Tensor h0 = StartOf("gru", state, x);
        Tensor[] hidden = new Tensor[Layers * Directions];
        Tensor output = Run("gru", x, lengths, (input, index, reverse) =>
        {
            Tensor[] result = GruOp.Run(input, h0.Part(index), WeightsOf(index / Directions, index % Directions), reverse, lengths);
            hidden[index] = result[1];
            return result[0];
        });
        return (output, Stacking.Stack(hidden));
    }
}
