using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;

namespace LstmCnnComposer.Sampling;

/// <summary>What is to be written.</summary>
/// <param name="Meter">The meter.</param>
/// <param name="Bars">How many bars, those that are given counted.</param>
/// <param name="Conditions">What the piece is told to be.</param>
internal sealed record Order(Meter Meter, int Bars, Conditions Conditions)
{
    /// <summary>For each part its events that are given, with gaps where the network is to write; of lengths that fit the style.</summary>
    public required IReadOnlyList<NoteEvent[]> Given { get; init; }

    /// <summary>Whether it is in A minor; where nothing is said, in C major.</summary>
    public bool IsMinor => Conditions.IsMinor ?? false;

    /// <summary>Whether the others hear the leading part's pitches.</summary>
    public bool ShowLeadPitch { get; init; } = true;

    /// <summary>Whether they hear its rhythm.</summary>
    public bool ShowLeadRhythm { get; init; } = true;

    /// <summary>How often what style wishes change counts: 1 for a network that is told and no more.</summary>
    public float Guidance { get; init; } = 2;

    /// <summary>The tick after which all is given; 0 when there is nothing to write.</summary>
    public int EndOfGaps()
    {
        int end = 0;
        foreach (NoteEvent[] part in Given)
        {
            int at = 0;
            foreach (NoteEvent e in part)
            {
                end = e.Start > at ? Math.Max(end, e.Start) : end;
                at = e.End;
            }

            end = at < Bars * Meter.BarTicks ? Bars * Meter.BarTicks : end;
        }

        return end;
    }

    /// <summary>Nothing given.</summary>
    public static IReadOnlyList<NoteEvent[]> Nothing(StyleSpec style) => [.. style.Parts.Select(_ => Array.Empty<NoteEvent>())];
}
