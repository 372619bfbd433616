using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Reading;
using LstmCnnComposer.Writing;

namespace LstmCnnComposer.Tasks;

/// <summary>Which tracks of the input are which parts of a style.</summary>
/// <param name="Tracks">For each part of the style its track, or null.</param>
/// <param name="Octaves">Semitones that bring the input to where the style lies.</param>
internal sealed record PartMap(IReadOnlyList<GivenTrack?> Tracks, int Octaves)
{
    /// <summary>The map for a style: the lead is the highest, the bass the lowest, the rest by height.</summary>
    public static PartMap Of(GivenMusic given, StyleSpec style)
    {
        GivenTrack lead = given.Lead;
        GivenTrack[] others = [.. given.Tracks.Where(t => t != lead).OrderBy(t => t.Centre)];
        GivenTrack?[] tracks = style.Parts.Count switch
        {
            1 => [lead],
            2 => [lead, others.FirstOrDefault()],
            _ => [lead, others.FirstOrDefault(), others.Length > 1 ? others[^1] : null, others.Length > 2 ? others[^2] : null],
        };
        return new PartMap(tracks, Register.Octaves(given.Line(lead), style.PartCentres[0]));
    }

    /// <summary>The parts as the style's network takes them; empty where there is no track.</summary>
    public IReadOnlyList<NoteEvent[]> Lines(GivenMusic given, StyleSpec style) =>
    [
        .. Tracks.Select(track => track is null
            ? []
            : style.Fit(Register.Fold(given.Line(track, style.HasChords).Select(e => e.IsNote ? e with { Pitch = e.Pitch + Octaves } : e), style))),
    ];
}
