using DemoMusic.Score;

namespace DemoMusic.Variations;

/// <summary>Major into minor and back, on the same tonic. Minor keeps its leading note, so that cadences still close.</summary>
public static class ParallelMode
{
    /// <summary>The tune in the other mode.</summary>
    public static Tune Apply(Tune tune) => tune with
    {
        Key = tune.Key.Parallel(),
        Melody = [.. tune.Melody.Select(note => note with { Pitch = Shift(tune.Key, note.Pitch) })],
        Chords = [.. tune.Chords.Select(span => span with { Chord = span.Chord.Map(tone => Shift(tune.Key, tone)) })],
    };

    private static int Shift(Key key, int pitch) => (key.IsMinor, Key.Mod(pitch - key.Tonic)) switch
    {
        (false, 4 or 9) => pitch - 1,
        (true, 3 or 8 or 10) => pitch + 1,
        _ => pitch,
    };
}
