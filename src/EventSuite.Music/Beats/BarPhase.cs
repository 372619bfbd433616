namespace EventSuite.Music.Beats;

/// <summary>Where bar lines stand among beats.</summary>
/// <param name="BeatsPerBar">Such as 3 or 4.</param>
/// <param name="FirstDownbeat">Beats before the first bar line, 0 to <see cref="BeatsPerBar"/> − 1.</param>
/// <param name="Contrast">How much heavier bar lines are than the other beats: 0 for not at all.</param>
public readonly record struct BarPhase(int BeatsPerBar, int FirstDownbeat, double Contrast);
