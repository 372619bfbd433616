using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>A known piece walked from beginning to end.</summary>
internal sealed class Walk
{
    private readonly Cursor _cursor;
    private readonly Piece _piece;
    private readonly int? _lead;

    /// <param name="style">The alphabet; events of the piece are made to fit it.</param>
    /// <param name="layout">Where facts stand.</param>
    /// <param name="lesson">The piece, and what is told of it.</param>
    public Walk(StyleSpec style, FeatureLayout layout, Lesson lesson)
    {
        (Piece piece, Conditions conditions) = lesson;
        (NoteEvent[][] parts, NoteEvent[][] heard) = (Fit(piece), Fit(lesson.Heard));
        (_piece, _lead) = (piece, conditions.Lead);
        int[] next = new int[parts.Length];
        _cursor = new Cursor(style, layout, piece.Meter, piece.Bars, conditions);
        var on = new List<int>();
        while (!_cursor.IsDone)
        {
            int part = _cursor.Part;
            NoteEvent e = parts[part][next[part]];
            on.Clear();
            _cursor.Describe(on);
            int length = Array.BinarySearch((int[])[.. style.Durations], e.Ticks);
            Events.Add(new WalkStep(
                [.. on], part, _cursor.Bar, _cursor.Slot, _cursor.Time / Meter.SlotTicks, length, style.PitchToken(e.Pitch), e.Below, style.Compares ? References.Of(_cursor, style) : [], part != conditions.Lead));
            _cursor.Add(heard[part][next[part]++]);
        }

        NoteEvent[][] Fit(Piece which) => [.. which.Parts.Select(part => style.Fit(part.Select(e => e.Raised(style.ShiftOf(piece.IsMinor)))))];
    }

    public List<WalkStep> Events { get; } = [];

    /// <summary>Slots of the piece.</summary>
    public int Slots => _piece.Bars * _piece.Meter.Slots;

    /// <summary>How many bars of parts there are to paint.</summary>
    public int BarImages => _piece.Bars * _piece.Parts.Count;

    public int ImageOf(int part, int bar) => (part * _piece.Bars) + bar;

    public void PaintBars(Span<float> images)
    {
        int size = Line.Channels * Meter.MostSlots;
        for (int part = 0; part < _piece.Parts.Count; part++)
        {
            for (int bar = 0; bar < _piece.Bars; bar++)
            {
                _cursor.Lines[part].Paint(bar * _piece.Meter.Slots, _piece.Meter.Slots, images.Slice(ImageOf(part, bar) * size, size), Meter.MostSlots);
            }
        }
    }

    public void PaintLead(Span<float> image, int width, bool showPitch, bool showRhythm)
    {
        if (_lead is { } lead)
        {
            _cursor.Lines[lead].Paint(0, Slots, image, width, showPitch, showRhythm);
        }
    }
}
