namespace DemoMusic.Score;

/// <summary>A chord: pitch classes, root first, and the one in the bass.</summary>
public sealed record Chord(IReadOnlyList<int> Tones, int Bass)
{
    private static readonly Dictionary<string, int[]> Qualities = new(StringComparer.Ordinal)
    {
        [""] = [0, 4, 7],
        ["m"] = [0, 3, 7],
        ["7"] = [0, 4, 7, 10],
        ["m7"] = [0, 3, 7, 10],
        ["maj7"] = [0, 4, 7, 11],
        ["dim"] = [0, 3, 6, 9],
        ["7sus4"] = [0, 5, 7, 10],
        ["5"] = [0, 7],
    };

    /// <summary>The root, 0 (C) to 11 (B).</summary>
    public int Root => Tones[0];

    /// <summary>Reads a chord symbol: <c>C</c>, <c>F#m7</c>, <c>G7/B</c>. <c>dim</c> means the diminished seventh.</summary>
    /// <exception cref="FormatException">Not a chord of this subset.</exception>
    public static Chord Parse(string symbol)
    {
        string[] parts = symbol.Split('/');
        int length = parts[0].Length > 1 && parts[0][1] is '#' or 'b' ? 2 : 1;
        if (parts.Length > 2 || parts[0].Length < length || !Qualities.TryGetValue(parts[0][length..], out int[]? steps))
        {
            throw new FormatException($"'{symbol}' is no chord: known are {string.Join(", ", Qualities.Keys.Select(q => "C" + q))}, with /bass.");
        }

        int root = PitchName.Parse(parts[0][..length]);
        return new Chord([.. steps.Select(step => Key.Mod(root + step))], parts.Length == 2 ? PitchName.Parse(parts[1]) : root);
    }

    /// <summary>The chord with every pitch class put through a map.</summary>
    public Chord Map(Func<int, int> map) => new([.. Tones.Select(tone => Key.Mod(map(tone)))], Key.Mod(map(Bass)));

    /// <summary>The chord's pitches in the octave that begins at <paramref name="low"/>, lowest first.</summary>
    public IReadOnlyList<int> Voiced(int low) => [.. Tones.Select(tone => low + Key.Mod(tone - low)).Order()];

    /// <summary>The bass pitch in the octave that begins at <paramref name="low"/>.</summary>
    public int BassFrom(int low) => low + Key.Mod(Bass - low);

    /// <summary>True when the pitch belongs to the chord.</summary>
    public bool Has(int pitch) => Tones.Contains(Key.Mod(pitch));
}
