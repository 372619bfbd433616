using LstmCnnComposer.Network;

namespace LstmCnnComposer.Sampling;

/// <summary>What the convolutions see while a piece is written: the bars that are done, and the leading part.</summary>
internal sealed class Scene
{
    private const int Width = EventNetwork.ColumnWidth;
    private readonly Convolutions _convolutions;
    private readonly int _barSlots;
    private readonly int _slots;
    private readonly float[] _lead;
    private readonly float[]?[,] _past;

    public Scene(Performer performer, Order order)
    {
        _convolutions = performer.Convolutions;
        (_barSlots, _slots) = (order.Meter.Slots, order.Bars * order.Meter.Slots);
        _past = new float[]?[performer.Style.Parts.Count, order.Bars];
        int shift = performer.Style.ShiftOf(order.IsMinor);
        Line? lead = order.Conditions.Lead is { } part ? new Line(order.Given[part].Select(e => e.Raised(shift)), _slots) : null;
        _lead = _convolutions.OfLead(lead, _slots, order.ShowLeadPitch, order.ShowLeadRhythm);
    }

    /// <summary>The columns for the event to come.</summary>
    public void Columns(Cursor cursor, Span<float> columns)
    {
        int at = 0;
        foreach (int back in FeatureLayout.BarsBack)
        {
            int bar = cursor.Bar - back;
            float[] seen = bar < 0 ? _convolutions.EmptyBar : Past(cursor, bar);
            seen.AsSpan(cursor.Slot * Width, Width).CopyTo(columns[at..]);
            at += Width;
        }

        int slot = cursor.Time / Pieces.Meter.SlotTicks;
        foreach (int ahead in EventNetwork.LeadAhead)
        {
            _lead.AsSpan(Math.Min(_slots - 1, slot + ahead) * Width, Width).CopyTo(columns[at..]);
            at += Width;
        }
    }

    /// <summary>Forgets bars from one on: they are written anew.</summary>
    public void ForgetFrom(int bar)
    {
        for (int part = 0; part < _past.GetLength(0); part++)
        {
            for (int b = bar; b < _past.GetLength(1); b++)
            {
                _past[part, b] = null;
            }
        }
    }

    private float[] Past(Cursor cursor, int bar) => _past[cursor.Part, bar] ??= _convolutions.OfBar(cursor.Lines[cursor.Part], bar * _barSlots, _barSlots);
}
