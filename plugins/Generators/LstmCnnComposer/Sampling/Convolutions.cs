using EventSuite.Neural.Modules;
using EventSuite.Neural.Tensors;
using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Sampling;

/// <summary>What the network's convolutions make of music: for each slot <see cref="EventNetwork.ColumnWidth"/> values, slot after slot.</summary>
internal sealed class Convolutions
{
    private readonly Inference<EventNetwork> _network;

    public Convolutions(EventNetwork network)
    {
        _network = Inference.Of(network);
        EmptyBar = OfBar(new Line(Meter.MostSlots), 0, Meter.MostSlots);
    }

    /// <summary>A bar before the beginning.</summary>
    public float[] EmptyBar { get; }

    /// <summary>A bar of a part, as the convolution over the bars before sees it.</summary>
    public float[] OfBar(Line line, int firstSlot, int slots)
    {
        float[] image = new float[Line.Channels * Meter.MostSlots];
        line.Paint(firstSlot, slots, image, Meter.MostSlots);
        return Columns(image, Meter.MostSlots, n => n.PastBars);
    }

    /// <summary>The whole leading part, as the convolution over it sees it; silence when there is none.</summary>
    public float[] OfLead(Line? lead, int slots, bool showPitch, bool showRhythm)
    {
        float[] image = new float[Line.Channels * slots];
        lead?.Paint(0, slots, image, slots, showPitch, showRhythm);
        return Columns(image, slots, n => n.LeadLine);
    }

    private float[] Columns(float[] image, int slots, Func<EventNetwork, Sequential> encoder) =>
        _network.Run(n => EventNetwork.ColumnsOf(encoder(n), Tensor.Of(new Shape(1, Line.Channels, slots), image))).Values.ToArray();
}
