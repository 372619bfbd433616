using DemoMusic.Score;

namespace DemoMusic.Layers;

/// <summary>The tune itself.</summary>
public sealed record Melody(Instrument Instrument) : Layer(Instrument)
{
    /// <summary>Octaves up or down.</summary>
    public int Octave { get; init; }

    /// <summary>Bars by which it comes in later: a canon's second voice.</summary>
    public int DelayBars { get; init; }

    /// <summary>Adds the chord's tone below each note: singing in two parts.</summary>
    public bool InTwo { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Note> Play(Tune tune, SeededRandom random)
    {
        int delay = DelayBars * tune.Meter.Bar;
        foreach (Note note in tune.Melody.Where(note => note.Start + delay < tune.Length))
        {
            Note placed = note with { Start = note.Start + delay, Pitch = note.Pitch + (12 * Octave) };
            yield return placed with { Length = Math.Min(placed.Length, tune.Length - placed.Start) };
            if (InTwo && note.Length >= tune.Meter.Beat / 2)
            {
                yield return placed with { Pitch = Below(tune.ChordAt(note.Start), placed.Pitch), Accent = note.Accent - 14 };
            }
        }
    }

    // At least a minor third below, so that no second ever grinds.
    private static int Below(Chord chord, int pitch)
    {
        int tone = pitch - 3;
        while (!chord.Has(tone))
        {
            tone--;
        }

        return tone;
    }
}
