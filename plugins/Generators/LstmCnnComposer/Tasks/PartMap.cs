using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;
using LstmCnnComposer.Writing;

namespace LstmCnnComposer.Tasks;

/// <summary>Which parts of the input are which of a style.</summary>
/// <param name="Tracks">For each part of the style the input's, or null.</param>
/// <param name="Octaves">Semitones that bring the input to where the style lies.</param>
internal sealed record PartMap(IReadOnlyList<GivenTrack?> Tracks, int Octaves)
{
    /// <summary>The track of the left hand, in styles with two.</summary>
    public GivenTrack? LeftHand => Tracks.Count == 2 ? Tracks[1] : null;

    /// <summary>The map for a style: the lead is the highest, the bass the lowest, the rest by height.</summary>
    /// <param name="given">The input.</param>
    /// <param name="style">The style.</param>
    /// <param name="hand">The part that is the left hand where there are two; null for the lowest.</param>
    public static PartMap Of(GivenMusic given, StyleSpec style, GivenTrack? hand = null)
    {
        GivenTrack lead = given.Lead;
        GivenTrack[] others = [.. given.Parts.Where(t => t != lead).OrderBy(t => t.Centre)];
        GivenTrack?[] tracks = style.Parts.Count switch
        {
            1 => [lead],
            2 => [lead, others.Contains(hand) ? hand : others.FirstOrDefault()],
            _ => [lead, others.FirstOrDefault(), others.Length > 1 ? others[^1] : null, others.Length > 2 ? others[^2] : null],
        };
        return new PartMap(tracks, Register.Octaves(given.Line(lead), style.PartCentres[0]));
    }

    /// <summary>The parts where the style lies, of lengths that are still to be made to fit; empty where there is none.</summary>
    public IReadOnlyList<NoteEvent[]> Lines(GivenMusic given, StyleSpec style) =>
    [
        .. Tracks.Select(track => track is null
            ? []
            : Register.Fold(Raise(given.Line(track, style.HasChords), Octaves), style, given.Key.IsMinor).ToArray()),
    ];

    /// <summary>Events so many semitones higher; what could not be played there, by octaves less.</summary>
    public static NoteEvent[] Raise(NoteEvent[] part, int semitones) => [.. part.Select(e => e.IsNote ? e with { Pitch = Register.Playable(e.Pitch + semitones) } : e)];
}
