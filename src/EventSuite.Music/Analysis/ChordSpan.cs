namespace EventSuite.Music.Analysis;

/// <summary>The chord of a stretch of music.</summary>
/// <param name="StartTick">Where it begins, in ticks of the score.</param>
/// <param name="EndTick">Where it ends.</param>
/// <param name="Chord">The chord; null when nothing sounds or nothing fits.</param>
/// <param name="Fit">Cosine of the sounding pitch classes and the chord's, 0–1, 1 when they are the same; 0 without chord.</param>
public readonly record struct ChordSpan(long StartTick, long EndTick, Chord? Chord, double Fit);
