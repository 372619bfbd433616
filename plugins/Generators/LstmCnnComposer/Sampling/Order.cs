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

    /// <summary>Whether the others hear the leading part's pitches.</summary>
    public bool ShowLeadPitch { get; init; } = true;

    /// <summary>Whether they hear its rhythm.</summary>
    public bool ShowLeadRhythm { get; init; } = true;

    /// <summary>Nothing given.</summary>
    public static IReadOnlyList<NoteEvent[]> Nothing(StyleSpec style) => [.. style.Parts.Select(_ => Array.Empty<NoteEvent>())];
}
