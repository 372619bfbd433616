using EventSuite.Neural.Autograd;
using EventSuite.Neural.Tensors;

namespace EventSuite.Neural.Modules;

/// <summary>Layers one after the other, named by their numbers.</summary>
public sealed class Sequential : Layer
{
    private readonly Layer[] layers;

    /// <summary>Takes the layers in.</summary>
    public Sequential(params Layer[] layers)
    {
        this.layers = layers;
        for (int i = 0; i < layers.Length; i++)
        {
            Child(i.ToString(System.Globalization.CultureInfo.InvariantCulture), layers[i]);
        }
    }

    /// <inheritdoc/>
    public override Tensor Forward(Tensor x)
    {
        Tensor first = x;
        bool unseen = false;
        foreach (Layer layer in layers)
        {
            Tensor next = layer.Forward(x);
            if (unseen && layer.KeepsNothing && next.Data != x.Data && x.Data != first.Data)
            {
                Graph.Own(next, x.Data);
            }

            unseen = layer.KeepsNothing && (unseen || next.Data != x.Data);
            x = next;
        }

        return x;
    }
}
