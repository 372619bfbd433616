using EventSuite.Music.Abc;

namespace DemoMusic.Score;

/// <summary>A chord: pitch classes, root first, and the one in the bass.</summary>
public sealed record Chord(IReadOnlyList<int> Tones, int Bass)
{
    /// <summary>A chord symbol's.</summary>
    public Chord(AbcChord symbol)
        : this([.. symbol.Intervals.Select(step => Key.Mod(symbol.Root + step))], symbol.Bass)
    {
    }

    /// <summary>The root, 0 (C) to 11 (B).</summary>
    public int Root => Tones[0];

    /// <summary>The chord with every pitch class put through a map.</summary>
    public Chord Map(Func<int, int> map) => new([.. Tones.Select(tone => Key.Mod(map(tone)))], Key.Mod(map(Bass)));

    /// <summary>The chord's pitches in the octave that begins at <paramref name="low"/>, lowest first.</summary>
    public IReadOnlyList<int> Voiced(int low) => [.. Tones.Select(tone => low + Key.Mod(tone - low)).Order()];

    /// <summary>The bass pitch in the octave that begins at <paramref name="low"/>.</summary>
    public int BassFrom(int low) => low + Key.Mod(Bass - low);

    /// <summary>True when the pitch belongs to the chord.</summary>
    public bool Has(int pitch) => Tones.Contains(Key.Mod(pitch));
}
