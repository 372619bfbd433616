using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Sampling;

namespace LstmCnnComposer.Writing;

/// <summary>From what the networks wrote to the parts that people asked for.</summary>
internal sealed class Arranger(StyleLibrary library, Settings settings)
{
    /// <summary>Parts of their own for soprano, alto, tenor and bass.</summary>
    private bool IsVoices => settings.Parts == "voices" || (settings.Parts == "auto" && settings.Style == Accompanist.Style);

    private bool HasBass => settings.Parts != "lead";

    private bool HasChords => settings.Parts is "lead-chords-bass" or "all" || (settings.Parts == "auto" && !IsVoices);

    private bool HasSecond => settings.Parts == "all";

    /// <summary>A piece of the style as voices; a tune gets those that accompany it.</summary>
    /// <param name="piece">What the style's network wrote.</param>
    /// <param name="given">What the accompanying voices play already (see <see cref="Accompanist.Write"/>), or null.</param>
    /// <param name="random">The only source of chance.</param>
    /// <param name="cancellation">Looked at with each event.</param>
    /// <returns>The voices, and what accompanies in the accompanist's order.</returns>
    public (Arrangement Arrangement, IReadOnlyList<NoteEvent[]> Below) Arrange(Piece piece, IReadOnlyList<NoteEvent[]>? given, Random random, CancellationToken cancellation)
    {
        if (piece.Parts.Count == 2)
        {
            return (Hands(piece), []);
        }

        bool isChorale = piece.Parts.Count > 2;
        IReadOnlyList<NoteEvent[]> below = isChorale ? piece.Parts : [];
        int beat = piece.Meter.BeatTicks;
        if (!isChorale && HasBass && library.Has(Accompanist.Style))
        {
            Frame frame = Accompanist.FrameFor(piece.Meter, piece.Parts[0]);
            beat = Meter.TicksPerQuarter * frame.Down / frame.Up;
            below = new Accompanist(library.Get(Accompanist.Style), settings).Write(piece.Parts[0], frame, piece.Bars, isExact: false, given, random, cancellation);
        }

        var lead = new Voice(isChorale && IsVoices ? "Soprano" : "Lead", settings.LeadProgram, piece.Parts[0]);
        return (new Arrangement(piece.Meter, piece.Bars, [lead, .. Band(below, beat, piece.Ticks, piece.Meter.BarTicks)]), below);
    }

    /// <summary>The parts that accompany, of the accompanist's voices.</summary>
    public IEnumerable<Voice> Band(IReadOnlyList<NoteEvent[]> below, int beat, int ticks, int barTicks)
    {
        if (below.Count == 0 || !HasBass)
        {
            yield break;
        }

        if (IsVoices)
        {
            int program = settings.BandProgram ?? Instruments.Choir;
            yield return new Voice("Alto", program, below[Accompanist.Alto]);
            yield return new Voice("Tenor", program, below[Accompanist.Tenor]);
            yield return new Voice("Bass", program, below[Accompanist.Bass]);
            yield break;
        }

        if (HasSecond)
        {
            yield return new Voice("Second voice", settings.BandProgram ?? Instruments.Flute, below[Accompanist.Alto]);
        }

        if (HasChords)
        {
            yield return new Voice("Chords", settings.BandProgram ?? Instruments.Guitar, ChordPart.Of(below, beat, ticks, barTicks, settings));
        }

        yield return new Voice("Bass", settings.BandProgram ?? Instruments.AcousticBass, below[Accompanist.Bass]);
    }

    private Arrangement Hands(Piece piece)
    {
        var right = new Voice("Right hand", settings.LeadProgram, piece.Parts[0]);
        return new Arrangement(piece.Meter, piece.Bars, HasBass ? [right, new Voice("Left hand", settings.BandProgram ?? settings.LeadProgram, piece.Parts[1])] : [right]);
    }
}
