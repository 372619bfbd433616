using System.Numerics;

namespace EventSuite.Music.Analysis;

/// <summary>A chord.</summary>
/// <param name="Root">Pitch class, 0 (C) to 11.</param>
/// <param name="Quality">What stands on it.</param>
public readonly record struct Chord(int Root, ChordQuality Quality)
{
    private static readonly (int Degrees, string Suffix)[] Kinds =
    [
        (0b0000_1001_0001, ""), (0b0000_1000_1001, "m"), (0b0000_0100_1001, "dim"), (0b0001_0001_0001, "aug"), (0b0000_1010_0001, "sus4"),
        (0b0100_1001_0001, "7"), (0b1000_1001_0001, "maj7"), (0b0100_1000_1001, "m7"), (0b0100_0100_1001, "m7b5"), (0b0010_0100_1001, "dim7"),
    ];

    /// <summary>All chords: 12 roots of each quality, qualities in their order.</summary>
    public static IReadOnlyList<Chord> All { get; } =
        [.. Enum.GetValues<ChordQuality>().SelectMany(q => Enumerable.Range(0, 12).Select(root => new Chord(root, q)))];

    /// <summary>Pitch classes as bits: bit 0 is C.</summary>
    public int PitchClasses
    {
        get
        {
            int turned = Kinds[(int)Quality].Degrees << Root;
            return (turned | (turned >> 12)) & 0xFFF;
        }
    }

    /// <summary>How many pitch classes it has, 3 or 4.</summary>
    public int Size => BitOperations.PopCount((uint)PitchClasses);

    /// <summary>True when its third is minor: minor, diminished and their sevenths.</summary>
    public bool IsMinor => (Kinds[(int)Quality].Degrees & 0b1000) != 0;

    /// <summary>The chord that has exactly these pitch classes (as bits); of several the one on <paramref name="bass"/>, else the first; null if none has.</summary>
    public static Chord? Exactly(int pitchClasses, int bass)
    {
        Chord[] fitting = [.. All.Where(c => c.PitchClasses == pitchClasses)];
        return fitting.Length == 0 ? null : fitting.Where(c => c.Root == bass).Append(fitting[0]).First();
    }

    /// <summary>Such as "Ebm7".</summary>
    public override string ToString() => PitchNames.Of(Root) + Kinds[(int)Quality].Suffix;
}
