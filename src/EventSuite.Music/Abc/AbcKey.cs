using System.Collections.Immutable;

namespace EventSuite.Music.Abc;

/// <summary>A key: tonic, mode, and what it does to each letter (ABC 2.1, "K: - key").</summary>
public sealed class AbcKey : IEquatable<AbcKey>
{
    // Fifths that the signature of a mode lies above that of the major on the same tonic.
    private static readonly int[] s_modeFifths = [0, -3, -2, -1, -4, 1, -5, 0];
    private static readonly string[] s_modeNames = ["", "m", "dor", "mix", "phr", "lyd", "loc", ""];

    private AbcKey(char tonic, int accidental, AbcMode mode, ImmutableArray<int> signature, bool isAltered)
    {
        Tonic = tonic;
        Accidental = accidental;
        Mode = mode;
        Signature = signature;
        IsAltered = isAltered;
    }

    /// <summary>C major: what holds without a K: field.</summary>
    public static AbcKey CMajor { get; } = Of('C', 0, AbcMode.Major);

    /// <summary>No tonic and no accidentals.</summary>
    public static AbcKey None { get; } = new('C', 0, AbcMode.None, [.. AbcLetters.Signature(0)], false);

    /// <summary>The tonic's letter, A to G; C when there is no key.</summary>
    public char Tonic { get; }

    /// <summary>1 for a sharp tonic, −1 for a flat one.</summary>
    public int Accidental { get; }

    /// <summary>The mode.</summary>
    public AbcMode Mode { get; }

    /// <summary>Semitones added to each letter, C first: seven values.</summary>
    public ImmutableArray<int> Signature { get; }

    /// <summary>True when single accidentals were added to what the mode gives (<c>K:D =c</c>).</summary>
    public bool IsAltered { get; }

    /// <summary>The tonic's pitch class, 0 (C) to 11 (B).</summary>
    public int TonicPitchClass => (AbcLetters.Semitones(AbcLetters.StepOf(Tonic)) + Accidental + 12) % 12;

    /// <summary>Sharps (negative: flats) of the mode on its tonic, single accidentals left out.</summary>
    public int Sharps => AbcLetters.FifthsOf(AbcLetters.StepOf(Tonic)) + (7 * Accidental) + s_modeFifths[(int)Mode];

    /// <summary>The key on a tonic.</summary>
    /// <param name="tonic">A to G.</param>
    /// <param name="accidental">−1, 0 or 1.</param>
    /// <param name="mode">The mode.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such letter or accidental.</exception>
    public static AbcKey Of(char tonic, int accidental, AbcMode mode)
    {
        if (tonic is < 'A' or > 'G')
        {
            throw new ArgumentOutOfRangeException(nameof(tonic), tonic, "Tonics are A to G.");
        }

        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(accidental), 1, nameof(accidental));
        int sharps = mode == AbcMode.None ? 0 : AbcLetters.FifthsOf(AbcLetters.StepOf(tonic)) + (7 * accidental) + s_modeFifths[(int)mode];
        return new AbcKey(tonic, accidental, mode, [.. AbcLetters.Signature(sharps)], false);
    }

    /// <summary>The key of a MIDI key signature.</summary>
    /// <param name="sharps">−7 to 7.</param>
    /// <param name="minor">Minor, else major.</param>
    public static AbcKey OfSignature(int sharps, bool minor)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs(sharps), 7, nameof(sharps));
        int fifths = sharps + (minor ? 3 : 0);
        int accidental = fifths > 5 ? 1 : fifths < -1 ? -1 : 0;
        char tonic = AbcLetters.Names.First(name => AbcLetters.FifthsOf(AbcLetters.StepOf(name)) == fifths - (7 * accidental));
        return Of(tonic, accidental, minor ? AbcMode.Minor : AbcMode.Major);
    }

    /// <summary>The same key with single accidentals in place of what the signature says.</summary>
    internal AbcKey With(IEnumerable<(int Step, int Alteration)> accidentals)
    {
        int[] signature = [.. Signature];
        bool any = false;
        foreach ((int step, int alteration) in accidentals)
        {
            signature[step] = alteration;
            any = true;
        }

        return any ? new AbcKey(Tonic, Accidental, Mode, [.. signature], true) : this;
    }

    /// <inheritdoc/>
    public bool Equals(AbcKey? other) => other is not null && Tonic == other.Tonic && Accidental == other.Accidental
        && Mode == other.Mode && Signature.AsSpan().SequenceEqual(other.Signature.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AbcKey);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Tonic, Accidental, Mode);

    /// <summary>As the K: field writes it: <c>F#m</c>, <c>Ador</c>, <c>none</c>.</summary>
    public override string ToString()
    {
        string name = Mode == AbcMode.None
            ? "none"
            : $"{Tonic}{Accidental switch { 1 => "#", -1 => "b", _ => "" }}{s_modeNames[(int)Mode]}";
        if (!IsAltered)
        {
            return name;
        }

        int[] plain = AbcLetters.Signature(Mode == AbcMode.None ? 0 : Sharps);
        return name + string.Concat(Enumerable.Range(0, 7).Where(step => Signature[step] != plain[step])
            .Select(step => $" {AbcTone.Sign(Signature[step])}{char.ToLowerInvariant(AbcLetters.Names[step])}"));
    }
}
