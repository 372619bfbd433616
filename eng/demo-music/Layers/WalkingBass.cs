using DemoMusic.Score;

namespace DemoMusic.Layers;

/// <summary>A bass in even beats: the root where a chord begins, chord tones on, and a half step into the next root.</summary>
public sealed record WalkingBass(Instrument Instrument) : Layer(Instrument)
{
    private const int Lowest = 33;
    private const int Highest = 52;

    /// <inheritdoc/>
    public override IEnumerable<Note> Play(Tune tune, SeededRandom random)
    {
        int pitch = tune.Chords[0].Chord.BassFrom(38);
        int beat = Math.Min(tune.Meter.Beat, Meter.Quarter);
        for (int at = tune.Chords[0].Start; at < tune.Length; at += beat)
        {
            Chord chord = tune.ChordAt(at);
            Chord next = tune.ChordAt(at + beat);
            bool begins = tune.Chords.Any(span => span.Start == at) || at % tune.Meter.Bar == 0;
            pitch = begins ? Nearest(chord.Bass, pitch)
                : next.Root != chord.Root && random.Chance(60) ? Nearest(next.Root, pitch) + (random.Chance(50) ? 1 : -1)
                : Step(chord, pitch, random);
            yield return new Note(at, beat, pitch, begins ? 6 : 0);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Note> Close(Chord last, int start, int length) => [new Note(start, length, last.BassFrom(38))];

    private static int Nearest(int tone, int pitch)
    {
        int up = pitch + Key.Mod(tone - pitch);
        int nearest = up - pitch > 6 ? up - 12 : up;
        return nearest < Lowest ? nearest + 12 : nearest > Highest ? nearest - 12 : nearest;
    }

    private static int Step(Chord chord, int pitch, SeededRandom random)
    {
        int direction = pitch > 46 ? -1 : pitch < 38 ? 1 : random.Chance(50) ? 1 : -1;
        int tone = pitch + direction;
        while (!chord.Has(tone))
        {
            tone += direction;
        }

        return tone;
    }
}
