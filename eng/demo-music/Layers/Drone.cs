using DemoMusic.Score;

namespace DemoMusic.Layers;

/// <summary>Holds tonic and fifth of the key, bar by bar, as pipes and hurdy-gurdies do.</summary>
public sealed record Drone(Instrument Instrument) : Layer(Instrument)
{
    /// <summary>The octave's lowest key in which the tonic lies.</summary>
    public int Low { get; init; } = 40;

    /// <inheritdoc/>
    public override IEnumerable<Note> Play(Tune tune, SeededRandom random)
    {
        int tonic = Low + Key.Mod(tune.Key.Tonic - Low);
        for (int at = tune.Chords[0].Start; at < tune.Length; at += tune.Meter.Bar)
        {
            yield return new Note(at, tune.Meter.Bar, tonic);
            yield return new Note(at, tune.Meter.Bar, tonic + 7, -4);
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<Note> Close(Chord last, int start, int length)
    {
        int tonic = Low + Key.Mod(last.Root - Low);
        return [new Note(start, length, tonic), new Note(start, length, tonic + 7)];
    }
}
