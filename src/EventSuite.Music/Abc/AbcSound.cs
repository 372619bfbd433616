using System.Collections.Immutable;

namespace EventSuite.Music.Abc;

/// <summary>A note, a chord (ABC 2.1, "Chords and unisons") or a rest ("Rests").</summary>
/// <param name="Tones">The heads, the lowest written first as they stand; none for a rest.</param>
/// <param name="Written">The length as written, of a whole note: unit note length and multiplier.</param>
/// <param name="Length">The length as it sounds: broken rhythm and tuplets worked in.</param>
public sealed record AbcSound(ImmutableArray<AbcTone> Tones, Fraction Written, Fraction Length) : AbcElement
{
    /// <summary>Broken rhythm behind it ("Broken rhythm"): 1 to 3 for <c>&gt;</c> to <c>&gt;&gt;&gt;</c>, negative for <c>&lt;</c>.</summary>
    public int Broken { get; init; }

    /// <summary>Grace notes before it ("Grace notes").</summary>
    public ImmutableArray<AbcTone> Grace { get; init; } = [];

    /// <summary>True without heads.</summary>
    public bool IsRest => Tones.IsEmpty;
}
