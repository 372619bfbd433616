namespace DemoMusic.Score;

/// <summary>
/// A lead sheet: one melody with its chords, in whole bars. A pickup stands at the end of the first bar, behind
/// silence, so that bars can be counted.
/// </summary>
/// <param name="Title">What the tune is called.</param>
/// <param name="Meter">Its time signature.</param>
/// <param name="Key">Its key.</param>
/// <param name="Pickup">Ticks of the pickup at the end of the first bar; 0 when the tune begins on its first beat.</param>
/// <param name="Bars">How many bars it has, repeats written out.</param>
/// <param name="Melody">The notes by start, not overlapping.</param>
/// <param name="Chords">The chords by start, without gaps from the first on.</param>
public sealed record Tune(
    string Title, Meter Meter, Key Key, int Pickup, int Bars, IReadOnlyList<Note> Melody, IReadOnlyList<ChordSpan> Chords)
{
    /// <summary>Ticks of the whole tune.</summary>
    public int Length => Bars * Meter.Bar;

    /// <summary>The chord at a tick; the first chord before any has begun.</summary>
    public Chord ChordAt(int tick) => (Chords.LastOrDefault(span => span.Start <= tick) ?? Chords[0]).Chord;

    /// <summary>The tune with its chords beginning on the first full bar, so that only the pickup sounds before it.</summary>
    public Tune AfterPickup() => this with
    {
        Chords = [.. Chords.Where(span => span.End > Meter.Bar).Select(span => span.From(Math.Max(span.Start, Meter.Bar)))],
    };

    /// <summary>The tune with its first chord held from the very beginning: the band gives a bar before the pickup.</summary>
    public Tune WithIntroduction() => this with { Chords = [Chords[0].From(0), .. Chords.Skip(1)] };

    /// <summary>The tune so many semitones higher.</summary>
    public Tune Transpose(int semitones) => this with
    {
        Key = Key.Transpose(semitones),
        Melody = [.. Melody.Select(note => note with { Pitch = note.Pitch + semitones })],
        Chords = [.. Chords.Select(span => span with { Chord = span.Chord.Map(tone => tone + semitones) })],
    };
}
