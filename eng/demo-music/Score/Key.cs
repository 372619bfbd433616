namespace DemoMusic.Score;

/// <summary>A key: its tonic, its mode and the seven pitches of its scale.</summary>
public sealed record Key
{
    private static readonly Dictionary<string, (int Shift, int Tonic)> Modes = new(StringComparer.OrdinalIgnoreCase)
    {
        [""] = (0, 0),
        ["maj"] = (0, 0),
        ["m"] = (-3, 9),
        ["min"] = (-3, 9),
        ["dor"] = (-2, 2),
        ["mix"] = (-1, 7),
    };

    private Key(int tonic, int sharps, bool minor)
    {
        Tonic = tonic;
        Sharps = sharps;
        IsMinor = minor;
        int major = Mod(sharps * 7);
        Scale = [.. new[] { 0, 2, 4, 5, 7, 9, 11 }.Select(step => Mod(major + step))];
    }

    /// <summary>The tonic, 0 (C) to 11 (B).</summary>
    public int Tonic { get; }

    /// <summary>Sharps of the signature, negative for flats, −7 to 7.</summary>
    public int Sharps { get; }

    /// <summary>True for modes with a minor third.</summary>
    public bool IsMinor { get; }

    /// <summary>The seven pitch classes of the scale.</summary>
    public IReadOnlyList<int> Scale { get; }

    /// <summary>Reads a key as ABC writes it: <c>G</c>, <c>Bm</c>, <c>F#m</c>, <c>ADor</c>.</summary>
    /// <exception cref="FormatException">Not a key of this subset.</exception>
    public static Key Parse(string text)
    {
        int length = text.Length > 1 && text[1] is '#' or 'b' ? 2 : 1;
        if (text.Length < length || !Modes.TryGetValue(text[length..], out (int Shift, int Tonic) mode))
        {
            throw new FormatException($"'{text}' is no key: write G, Bm, F#m, ADor or DMix.");
        }

        int tonic = PitchName.Parse(text[..length]);
        return OfSharps(SharpsOfMajor(tonic - mode.Tonic), tonic, mode.Shift <= -2);
    }

    /// <summary>The same mode, so many semitones higher.</summary>
    public Key Transpose(int semitones)
    {
        int major = Mod((Sharps * 7) + semitones);
        return OfSharps(SharpsOfMajor(major), Mod(Tonic + semitones), IsMinor);
    }

    /// <summary>Major turned to minor on the same tonic, or the other way round.</summary>
    public Key Parallel() => OfSharps(SharpsOfMajor(IsMinor ? Tonic : Tonic + 3), Tonic, !IsMinor);

    /// <summary>The next pitch of the scale above (+1) or below (−1) a pitch.</summary>
    public int Neighbour(int pitch, int direction)
    {
        int next = pitch + direction;
        while (!Scale.Contains(Mod(next)))
        {
            next += direction;
        }

        return next;
    }

    /// <summary>The pitch class of a pitch, 0 to 11.</summary>
    public static int Mod(int pitch) => ((pitch % 12) + 12) % 12;

    private static Key OfSharps(int sharps, int tonic, bool minor) => new(tonic, sharps, minor);

    // Fifths above C, -5 to 6: the signature with the fewest accidentals.
    private static int SharpsOfMajor(int tonic)
    {
        int fifths = Mod(tonic * 7);
        return fifths > 6 ? fifths - 12 : fifths;
    }
}
