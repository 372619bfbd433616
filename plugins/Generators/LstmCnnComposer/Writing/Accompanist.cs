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
        int heardBars = frame.HeardBars(bars);
        int ticks = heardBars * frame.Heard.BarTicks;
        NoteEvent[] heard = Heard(lead, frame, isExact, ticks);
        var order = new Order(frame.Heard, heardBars, new Conditions
        {
            IsMinor = settings.IsMinor,
            StartIsKnown = settings.Position is "whole" or "opening",
            EndIsKnown = settings.Position is "whole" or "ending",
            Lead = 0,
        })
        {
            Given = [heard, .. Enumerable.Range(Bass, 3).Select(part => given is null ? [] : style.Fit(Folded(frame.Hear(given[part]))))],
            ShowLeadPitch = settings.ShowLeadPitch,
            ShowLeadRhythm = settings.ShowLeadRhythm,
        };
        Taste taste = Tastes.Of(settings with { Rhythm = "auto" }, style);
        Piece piece = Writer.Write(voices, order, taste, settings.Tries, random, cancellation);
        int end = bars * frame.Real.BarTicks;
        return [[.. lead], .. piece.Parts.Skip(1).Select(part => frame.Play(part).Where(e => e.Start < end).Select(e => e with { Ticks = Math.Min(e.End, end) - e.Start }).ToArray())];
    }

    private NoteEvent[] Heard(IReadOnlyList<NoteEvent> lead, Frame frame, bool isExact, int ticks)
    {
        NoteEvent[] heard = frame.Hear(lead);
        int end = heard.Length == 0 ? 0 : heard[^1].End;
        heard = isExact
            ? end < ticks ? [.. heard, new NoteEvent(end, ticks - end, NoteEvent.Rest)] : heard
            : Skeleton.Of(heard, Quarter, ticks);
        NoteEvent[] notes = [.. heard.Where(e => e.IsNote)];
        double centre = notes.Length == 0 ? 0 : notes.Average(e => e.Pitch);
        int octaves = notes.Length == 0 ? 0 : (int)Math.Round((voices.Style.PartCentres[0] - centre) / 12);
        return voices.Style.Fit(Folded(heard.Select(e => e.IsNote ? e with { Pitch = e.Pitch + (12 * octaves), Below = 0 } : e)));
    }

    /// <summary>Pitches beyond the alphabet come back by octaves.</summary>
    private IEnumerable<NoteEvent> Folded(IEnumerable<NoteEvent> events) => Register.Fold(events, voices.Style);
}
