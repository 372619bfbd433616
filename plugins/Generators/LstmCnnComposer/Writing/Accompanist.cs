using LstmCnnComposer.Network;
using LstmCnnComposer.Pieces;
using LstmCnnComposer.Sampling;

namespace LstmCnnComposer.Writing;

/// <summary>
/// Three voices below a melody, by the network of the four-part chorales, which hears the melody from beginning to end. Meters that
/// it does not know are heard in a <see cref="Frame"/>; a busy melody is heard as its <see cref="Skeleton"/>.
/// </summary>
internal sealed class Accompanist(Performer voices, Settings settings)
{
    /// <summary>The style whose network accompanies.</summary>
    public const string Style = "chorale";

    public const int Bass = 1;
    public const int Alto = 2;
    public const int Tenor = 3;

    private const int Quarter = Meter.TicksPerQuarter;

    /// <summary>Notes a quarter from which a melody counts as fast.</summary>
    private const double FastFrom = 1.5;

    /// <summary>The way a melody is heard.</summary>
    public static Frame FrameFor(Meter meter, IReadOnlyList<NoteEvent> lead)
    {
        NoteEvent[] notes = [.. PieceScore.Notes(lead)];
        int sounding = Math.Max(1, notes.Sum(e => e.Ticks));
        return Frame.ForVoices(meter, notes.Length * Quarter >= FastFrom * sounding);
    }

    /// <summary>Writes the voices.</summary>
    /// <param name="lead">The melody, without gaps.</param>
    /// <param name="frame">How it is heard.</param>
    /// <param name="bars">Real bars.</param>
    /// <param name="isExact">Whether the melody is heard note by note and not as its skeleton.</param>
    /// <param name="given">For each voice (the melody's place is not looked at) what it is given already, in real ticks; null for nothing.</param>
    /// <param name="random">The only source of chance.</param>
    /// <param name="cancellation">Looked at with each event.</param>
    /// <returns>The melody, then bass, alto and tenor, in real ticks.</returns>
    public IReadOnlyList<NoteEvent[]> Write(
        IReadOnlyList<NoteEvent> lead, Frame frame, int bars, bool isExact, IReadOnlyList<NoteEvent[]>? given, Random random, CancellationToken cancellation)
    {
        StyleSpec style = voices.Style;
        int heardBars = frame.HeardBars(bars), ticks = heardBars * frame.Heard.BarTicks, end = bars * frame.Real.BarTicks;
        bool endIsKnown = settings.Position is "whole" or "ending";

        // Where real bars do not fill the last heard one, silence comes first: an end is the end of a bar.
        int before = endIsKnown ? ticks - (end * frame.Up / frame.Down) : 0;
        NoteEvent[] Later(NoteEvent[] part) => before == 0 ? part : [new NoteEvent(0, before, NoteEvent.Rest), .. part.Select(e => e with { Start = e.Start + before })];
        NoteEvent[] heard = Heard(Later(frame.Hear(lead)), isExact, ticks);
        var order = new Order(frame.Heard, heardBars, new Conditions
        {
            IsMinor = settings.IsMinor,
            StartIsKnown = settings.Position is "whole" or "opening",
            EndIsKnown = endIsKnown,
            Lead = 0,
        })
        {
            Given = [heard, .. Enumerable.Range(Bass, 3).Select(part => style.Fit(Register.Fold(Later(given is null ? [] : frame.Hear(given[part])), style, settings.IsMinor)))],
            ShowLeadPitch = settings.ShowLeadPitch,
            ShowLeadRhythm = settings.ShowLeadRhythm,
        };
        Taste taste = Tastes.Of(settings with { Rhythm = "auto" }, style);
        Piece piece = Writer.Write(voices, order, taste, settings.Tries, random, cancellation);
        return [[.. lead], .. piece.Parts.Skip(1).Select(part => Piece.Cut(frame.Play(Piece.Cut(part, before, ticks)), 0, end))];
    }

    private NoteEvent[] Heard(NoteEvent[] lead, bool isExact, int ticks)
    {
        int end = lead.Length == 0 ? 0 : lead[^1].End;
        NoteEvent[] heard = isExact
            ? end < ticks ? [.. lead, new NoteEvent(end, ticks - end, NoteEvent.Rest)] : lead
            : Skeleton.Of(lead, Quarter, ticks);
        int octaves = Register.Octaves(heard, voices.Style.PartCentres[0]);
        return voices.Style.Fit(Register.Fold(heard.Select(e => e.IsNote ? e with { Pitch = e.Pitch + octaves, Below = 0 } : e), voices.Style, settings.IsMinor));
    }
}
