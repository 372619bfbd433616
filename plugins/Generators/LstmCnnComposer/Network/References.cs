using System.Numerics;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Network;

/// <summary>
/// The pitches that a pitch to come is compared with: what sounds in each part, where a step would be parallel to another part's, what
/// stood at this place before, and where a pattern from before would lead from here. The network says for each of them which
/// intervals to it it likes: so that what it learns of a fifth above the bass holds for every bass.
/// </summary>
internal static class References
{
    /// <summary>Intervals that are told apart, up and down; wider ones count as those by octaves nearer.</summary>
    public const int MostInterval = 24;

    /// <summary>Places of the intervals, and one for what has none.</summary>
    public const int Width = (2 * MostInterval) + 2;

    /// <summary>The place of what has no interval: a rest, or nothing to compare with.</summary>
    public const int NoInterval = Width - 1;

    private const int BeatsBack = 2;
    private const int PatternsBack = 2;

    /// <summary>How many references a style has.</summary>
    public static int Count(StyleSpec style) => ((style.HasChords ? 3 : 2) * style.Parts.Count) + FeatureLayout.BarsBack.Length + BeatsBack + PatternsBack;

    /// <summary>The references of the event to come; negative for nothing.</summary>
    public static int[] Of(Cursor cursor, StyleSpec style)
    {
        var references = new List<int>(Count(style));
        PartState own = cursor.Of(cursor.Part);
        for (int part = 0; part < style.Parts.Count; part++)
        {
            PartState other = cursor.Of(part);
            bool isOwn = part == cursor.Part, sounds = other.End > cursor.Time;
            references.Add(isOwn ? own.Notes[0] : sounds ? other.Pitch : NoteEvent.Rest);
            references.Add(isOwn ? own.Notes[1] : sounds && other.Onset == cursor.Time ? PartFacts.ParallelPitch(own.Pitch, other.Before, other.Pitch) ?? NoteEvent.Rest : NoteEvent.Rest);
            if (style.HasChords)
            {
                references.Add(isOwn || sounds ? Lowest(other) : NoteEvent.Rest);
            }
        }

        int slot = cursor.Time / Meter.SlotTicks;
        Line line = cursor.Lines[cursor.Part];
        int Before(int slots) => slot >= slots ? line.PitchAt(slot - slots) : NoteEvent.Rest;
        references.AddRange(FeatureLayout.BarsBack.Select(bars => Before(bars * cursor.Meter.Slots)));
        for (int i = 1; i <= BeatsBack; i++)
        {
            references.Add(Before(i * cursor.Meter.BeatTicks / Meter.SlotTicks));
        }

        for (int i = 1; i <= PatternsBack; i++)
        {
            int slots = i * cursor.Meter.Slots;
            references.Add(slot > slots && line.IsOnset(slot - slots) ? Continued(own.Notes[0], Before(slots + 1), Before(slots)) : NoteEvent.Rest);
        }

        return [.. references];
    }

    /// <summary>The place of the interval from a reference to a pitch.</summary>
    public static int Place(int pitch, int reference)
    {
        if (reference < 0)
        {
            return NoInterval;
        }

        int interval = pitch - reference;
        int beyond = Math.Max(0, Math.Abs(interval) - MostInterval + 11) / 12;
        return interval - (Math.Sign(interval) * 12 * beyond) + MostInterval;
    }

    /// <summary>Where the step from one pitch to another leads from a third.</summary>
    private static int Continued(int from, int before, int after) => from >= 0 && before >= 0 && after >= 0 ? Math.Max(NoteEvent.Rest, from + after - before) : NoteEvent.Rest;

    private static int Lowest(PartState part) => part.Pitch < 0 || part.Below == 0 ? part.Pitch : part.Pitch - BitOperations.Log2(part.Below);
}
