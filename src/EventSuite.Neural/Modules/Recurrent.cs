using System.Globalization;
using EventSuite.Neural.Autograd;
using EventSuite.Neural.Kernels;
using EventSuite.Neural.Tensors;
using EventSuite.Neural.Training;

namespace EventSuite.Neural.Modules;

/// <summary>What LSTM and GRU share: stacked layers, one or two directions, dropout between layers.</summary>
public abstract class Recurrent : Module
{
    private readonly RecurrentWeights[] weights;
    private readonly Dropout? dropout;

    private protected Recurrent(int gates, int inputs, int hidden, int layers, bool bidirectional, float dropout, RandomSource random)
    {
        (Inputs, Hidden, Layers, Directions) = (inputs, hidden, layers, bidirectional ? 2 : 1);
        weights = new RecurrentWeights[layers * Directions];
        for (int i = 0; i < weights.Length; i++)
        {
            int layer = i / Directions;
            string end = string.Create(CultureInfo.InvariantCulture, $"_l{layer}") + (i % Directions == 1 ? "_reverse" : "");
            int wide = gates * hidden;
            weights[i] = new RecurrentWeights(
                Parameter("weight_ih" + end, Initialisers.FanIn(random, hidden, wide, layer == 0 ? inputs : hidden * Directions)),
                Parameter("weight_hh" + end, Initialisers.FanIn(random, hidden, wide, hidden)),
                Parameter("bias_ih" + end, Initialisers.FanIn(random, hidden, wide)),
                Parameter("bias_hh" + end, Initialisers.FanIn(random, hidden, wide)));
        }

        this.dropout = dropout > 0 ? Child("dropout", new Dropout(dropout, random)) : null;
    }

    /// <summary>The input's width.</summary>
    public int Inputs { get; }

    /// <summary>The state's width.</summary>
    public int Hidden { get; }

    /// <summary>How many layers.</summary>
    public int Layers { get; }

    /// <summary>1, or 2 when the sequence is read backwards as well.</summary>
    public int Directions { get; }

    /// <summary>The weights of one direction of one layer.</summary>
    public RecurrentWeights WeightsOf(int layer, int direction = 0) => weights[(layer * Directions) + direction];

    private protected Tensor Run(string name, Tensor x, int[]? lengths, Func<Tensor, int, bool, Tensor> direction)
    {
        if (x.Shape.Rank != 3 || x.Shape[2] != Inputs || x.Shape[0] == 0)
        {
            throw new ShapeException($"{name}: the input {x.Shape} must be steps, batch and {Inputs} values, with one step at least");
        }

        CheckLengths(name, x, lengths);
        for (int layer = 0; layer < Layers; layer++)
        {
            Tensor input = layer > 0 && dropout is not null ? dropout.Forward(x) : x;
            Tensor[] outputs = [.. Enumerable.Range(0, Directions).Select(i => direction(input, (layer * Directions) + i, i == 1))];
            if (layer > 0 && Directions == 1)
            {
                // Nobody else ever sees what goes from layer to layer.
                Graph.Own(outputs[0], input.Data);
                if (!ReferenceEquals(input, x))
                {
                    // Neither the layer's way back nor dropout's looks at it again.
                    Spare.Give(x.Data);
                }
            }

            x = outputs.Length == 1 ? outputs[0] : Shaping.Concat(outputs);
        }

        if (x.Source is null)
        {
            // No way back will end this step.
            Spare.NextStep();
        }

        return x;
    }

    private protected Tensor StartOf(string name, Tensor? state, Tensor x)
    {
        Shape needed = new(Layers * Directions, x.Shape.Rank > 1 ? x.Shape[1] : 0, Hidden);
        return state is null ? Tensor.Zeros(needed.Sizes)
            : state.Shape.Equals(needed) ? state
            : throw new ShapeException($"{name}: the first state {state.Shape} must be {needed}: layers, batch, hidden");
    }

    private static void CheckLengths(string name, Tensor x, int[]? lengths)
    {
        if (lengths is null)
        {
            return;
        }

        if (lengths.Length != x.Shape[1] || lengths.Any(length => length < 1 || length > x.Shape[0]))
        {
            throw new ShapeException(
                $"{name}: {lengths.Length} lengths [{string.Join(", ", lengths.Take(8))}] for {x.Shape}: one of 1 to {x.Shape[0]} for each of {x.Shape[1]} sequences");
        }
    }
}
