using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>A part as it sounds in each slot: what the convolutions look at.</summary>
internal sealed class Line
{
    /// <summary>Rows of an image: twelve pitch classes, height, onset, sound.</summary>
    public const int Channels = 15;

    private const double MiddlePitch = 66;
    private const double HeightScale = 12;

    private readonly int[] _pitches;
    private readonly uint[] _below;
    private readonly bool[] _onsets;

    public Line(int slots)
    {
        _pitches = new int[slots];
        _below = new uint[slots];
        _onsets = new bool[slots];
        Array.Fill(_pitches, NoteEvent.Rest);
    }

    public Line(IEnumerable<NoteEvent> events, int slots)
        : this(slots)
    {
        foreach (NoteEvent e in events)
        {
            Add(e);
        }
    }

    private Line(Line other) => (_pitches, _below, _onsets) = ([.. other._pitches], [.. other._below], [.. other._onsets]);

    public int Slots => _pitches.Length;

    /// <summary>The same, to go on from here in another way.</summary>
    public Line Copy() => new(this);

    /// <summary>The highest note that sounds in a slot, or <see cref="NoteEvent.Rest"/>.</summary>
    public int PitchAt(int slot) => _pitches[slot];

    public bool IsOnset(int slot) => _onsets[slot];

    /// <summary>Takes in the next event.</summary>
    public void Add(NoteEvent e)
    {
        int first = e.Start / Meter.SlotTicks;
        int end = Math.Min(Slots, (e.End + Meter.SlotTicks - 1) / Meter.SlotTicks);
        (int pitch, uint below) = e.Pitch == NoteEvent.Hold ? (first == 0 ? (NoteEvent.Rest, 0) : (_pitches[first - 1], _below[first - 1])) : (e.Pitch, e.Below);
        for (int slot = first; slot < end; slot++)
        {
            (_pitches[slot], _below[slot]) = (pitch, below);
        }

        _onsets[first] |= e.IsNote;
    }

    /// <summary>Paints slots as an image of <see cref="Channels"/> rows.</summary>
    /// <param name="from">The first slot.</param>
    /// <param name="count">How many.</param>
    /// <param name="image">Channels by width, zeros.</param>
    /// <param name="width">Slots of the image, at least count.</param>
    /// <param name="showPitch">Whether pitches are shown, and not rhythm alone.</param>
    /// <param name="showRhythm">Whether onsets are shown, and not pitches alone.</param>
    public void Paint(int from, int count, Span<float> image, int width, bool showPitch = true, bool showRhythm = true)
    {
        for (int i = 0; i < count; i++)
        {
            int pitch = _pitches[from + i];
            if (pitch < 0)
            {
                continue;
            }

            if (showPitch)
            {
                foreach (int sounding in new NoteEvent(0, 1, pitch, _below[from + i]).Pitches())
                {
                    image[((((sounding % 12) + 12) % 12) * width) + i] = 1;
                }

                image[(12 * width) + i] = (float)((pitch - MiddlePitch) / HeightScale);
            }

            if (showRhythm)
            {
                image[(13 * width) + i] = _onsets[from + i] ? 1 : 0;
                image[(14 * width) + i] = 1;
            }
        }
    }
}
