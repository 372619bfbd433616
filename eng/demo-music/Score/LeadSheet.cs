using EventSuite.Music.Abc;

namespace DemoMusic.Score;

/// <summary>
/// Makes tunes of ABC notation: read and played out by the library, and held to what arranging needs: one voice,
/// chord symbols, and bars that add up.
/// </summary>
public static class LeadSheet
{
    private static readonly AbcReadOptions Options = new() { Accidentals = AbcAccidentals.Octave };

    /// <summary>Reads one tune.</summary>
    /// <param name="name">The name of its file, for messages.</param>
    /// <param name="text">The ABC text.</param>
    /// <exception cref="FormatException">The text has a fault, or a bar does not add up; the message says where.</exception>
    public static Tune Read(string name, string text)
    {
        AbcReadResult result = AbcReader.Read(text, Options);
        if (result.Faults is [AbcFault fault, ..])
        {
            throw new FormatException($"{name}.abc, line {fault.Line}: {fault.Message}");
        }

        if (result.Tunes is not [{ Voices.Length: 1 } tune] || AbcPlayer.PlayOut(tune)[0] is not { Notes.Count: > 0, Chords.Count: > 0 } played)
        {
            throw new FormatException($"{name}.abc: one tune of one voice with chord symbols is expected.");
        }

        Meter meter = new(tune.Meter.Beats, tune.Meter.Unit);
        int[] bars = [.. Lengths(played)];
        int pickup = bars[0] < meter.Bar ? bars[0] : 0;
        int shift = pickup > 0 ? meter.Bar - pickup : 0;
        Check(name, meter, bars, shift);
        int count = (shift + Ticks(played.End) + meter.Bar - 1) / meter.Bar;
        return new Tune(
            tune.Titles.FirstOrDefault(name),
            meter,
            new Key(tune.Key),
            pickup,
            count,
            [.. played.Notes.Select(note => new Note(shift + Ticks(note.Start), Ticks(note.Length), note.Pitch))],
            Spans(name, played, shift, count * meter.Bar));
    }

    private static int Ticks(Fraction time) => (int)time.ToTicks(Meter.Quarter);

    private static IEnumerable<int> Lengths(AbcPerformance played) =>
        played.Bars.Zip(played.Bars.Skip(1).Select(bar => bar.Start).Append(played.End), (bar, end) => Ticks(end - bar.Start)).Where(length => length > 0);

    // A bar may be short only by what the short bar behind it gives; behind the last comes the first.
    private static void Check(string name, Meter meter, int[] bars, int shift)
    {
        int at = shift;
        for (int i = 0; i < bars.Length; i++)
        {
            int next = bars[(i + 1) % bars.Length];
            int filled = (at % meter.Bar) + bars[i];
            if (filled != meter.Bar && filled != meter.Bar - (next < meter.Bar ? next : 0))
            {
                const int Sixteenth = Meter.Whole / 16;
                throw new FormatException($"{name}.abc: bar {i + 1} does not add up: {filled / (double)Sixteenth} sixteenths rather than {meter.Bar / Sixteenth}.");
            }

            at += bars[i];
        }
    }

    private static List<ChordSpan> Spans(string name, AbcPerformance played, int shift, int end)
    {
        List<ChordSpan> spans = [];
        foreach ((Fraction start, string symbol) in played.Chords.Reverse())
        {
            AbcChord chord = AbcChord.Parse(symbol) ?? throw new FormatException($"{name}.abc: '{symbol}' is no chord that the library knows.");
            int at = shift + Ticks(start);
            spans.Add(new ChordSpan(at, end - at, new Chord(chord)));
            end = at;
        }

        spans.Reverse();
        return spans;
    }
}
