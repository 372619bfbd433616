using DemoMusic.Score;

namespace DemoMusic.Layers;

/// <summary>
/// An accompaniment drawn as a row of steps over one bar: <c>B</c> the bass, <c>F</c> the fifth below or above it,
/// <c>c</c> the chord, <c>0</c>–<c>7</c> one of the chord's tones counted upward, <c>-</c> hold, <c>.</c> rest.
/// </summary>
public sealed record Figure(Instrument Instrument, string Steps) : Layer(Instrument)
{
    /// <summary>The octave's lowest key in which the chord is laid.</summary>
    public int Low { get; init; } = 53;

    /// <summary>The octave's lowest key in which the bass lies.</summary>
    public int BassLow { get; init; } = 38;

    /// <summary>Ticks between the tones of one chord: a strum.</summary>
    public int Strum { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Note> Play(Tune tune, SeededRandom random)
    {
        int step = tune.Meter.Bar / Steps.Length;
        if (step * Steps.Length != tune.Meter.Bar)
        {
            throw new InvalidOperationException($"The figure '{Steps}' does not fit {tune.Title} in {tune.Meter.Beats}/{tune.Meter.Unit}.");
        }

        int first = tune.Chords[0].Start;
        for (int at = 0; at < tune.Length; at += step)
        {
            int index = at / step % Steps.Length;
            char sign = Steps[index];
            if (at < first || sign is '.' or '-')
            {
                continue;
            }

            int held = 1 + Steps[(index + 1)..].TakeWhile(next => next == '-').Count();
            foreach (Note note in Stroke(tune.ChordAt(at), sign, at, held * step))
            {
                yield return note;
            }
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Note> Close(Chord last, int start, int length)
    {
        bool bass = Steps.Contains('B');
        bool chord = Steps.Any(sign => sign is 'c' or (>= '0' and <= '7'));
        IEnumerable<Note> low = bass ? Stroke(last, 'B', start, length) : [];
        return chord ? low.Concat(Stroke(last, 'c', start, length)) : low;
    }

    private IEnumerable<Note> Stroke(Chord chord, char sign, int at, int length)
    {
        int bass = chord.BassFrom(BassLow);
        IReadOnlyList<int> tones = chord.Voiced(Low);
        return sign switch
        {
            'B' => [new Note(at, length, bass, 6)],
            'F' => [new Note(at, length, Fifth(chord, bass))],
            'c' => tones.Select((pitch, i) => new Note(at + (i * Strum), length - (i * Strum), pitch, -4)),
            >= '0' and <= '7' => [new Note(at, length, Tone(tones, sign - '0'), sign == '0' ? 2 : -4)],
            _ => throw new InvalidOperationException($"'{sign}' is no step of a figure."),
        };
    }

    private static int Tone(IReadOnlyList<int> tones, int index) => tones[index % tones.Count] + (12 * (index / tones.Count));

    private static int Fifth(Chord chord, int bass)
    {
        int fifth = chord.Has(chord.Root + 7) ? chord.Root + 7 : chord.Root;
        int below = bass - Key.Mod(bass - fifth);
        return below >= 33 && below < bass ? below : below + 12;
    }
}
