using EventSuite.Music.Abc;

namespace DemoMusic.Score;

/// <summary>A key: its tonic, its mode and the seven pitches of its scale.</summary>
public sealed record Key
{
    /// <summary>A key of ABC notation: minor for all modes with a minor third, no single accidentals.</summary>
    public Key(AbcKey key)
        : this(key.TonicPitchClass, key.Sharps, key.Mode is AbcMode.Minor or AbcMode.Dorian or AbcMode.Phrygian or AbcMode.Locrian)
    {
    }

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
