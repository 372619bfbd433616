namespace EventSuite.Music.Notes;

/// <summary>A time signature from a tick on.</summary>
/// <param name="Tick">Where it begins; a bar line stands there.</param>
/// <param name="Numerator">1–255.</param>
/// <param name="Denominator">A power of two: 1–32,768.</param>
public readonly record struct TimeSignature(long Tick, int Numerator, int Denominator);
