using DemoMusic.Score;

namespace DemoMusic.Layers;

/// <summary>Holds each chord as long as it lasts.</summary>
public sealed record Pad(Instrument Instrument) : Layer(Instrument)
{
    /// <summary>The octave's lowest key in which the chord is laid.</summary>
    public int Low { get; init; } = 55;

    /// <summary>True to hold only the bass note.</summary>
    public bool BassOnly { get; init; }

    /// <inheritdoc/>
    public override IEnumerable<Note> Play(Tune tune, SeededRandom random) =>
        tune.Chords.SelectMany(span => Close(span.Chord, span.Start, span.Length));

    /// <inheritdoc/>
    public override IEnumerable<Note> Close(Chord last, int start, int length) =>
        (BassOnly ? [last.BassFrom(Low)] : last.Voiced(Low)).Select(pitch => new Note(start, length, pitch));
}
