using EventSuite.Music.Notes;

namespace EventSuite.Music.Measures;

/// <summary>All measures of one piece; NaN where a measure says nothing about it.</summary>
/// <param name="PitchRange">Semitones.</param>
/// <param name="PitchesUsed">0–128.</param>
/// <param name="PitchClassesUsed">0–12.</param>
/// <param name="Polyphony">Mean pitches at a time.</param>
/// <param name="PolyphonyRate">Share of the time with three pitches and more.</param>
/// <param name="ScaleConsistency">0–1.</param>
/// <param name="PitchEntropy">Bits.</param>
/// <param name="PitchClassEntropy">Bits.</param>
/// <param name="EmptyBeatRate">0–1.</param>
/// <param name="EmptyMeasureRate">0–1.</param>
/// <param name="DrumPatternConsistency">0–1.</param>
/// <param name="GrooveConsistency">0–1, on a grid of sixteenths.</param>
public sealed record MeasureSheet(
    int PitchRange,
    int PitchesUsed,
    int PitchClassesUsed,
    double Polyphony,
    double PolyphonyRate,
    double ScaleConsistency,
    double PitchEntropy,
    double PitchClassEntropy,
    double EmptyBeatRate,
    double EmptyMeasureRate,
    double DrumPatternConsistency,
    double GrooveConsistency)
{
    /// <summary>The names of <see cref="ToFeatures"/>, in its order.</summary>
    public static IReadOnlyList<string> FeatureNames { get; } =
    [
        "pitch range", "pitches used", "pitch classes used", "polyphony", "polyphony rate", "scale consistency",
        "pitch entropy", "pitch-class entropy", "empty-beat rate", "empty-measure rate", "drum pattern consistency",
        "groove consistency",
    ];

    /// <summary>Measures a piece; measures have the length of its first time signature.</summary>
    public static MeasureSheet Of(Score score)
    {
        ArgumentNullException.ThrowIfNull(score);
        Score sixteenths = score.Rescale(4);
        return new MeasureSheet(
            PitchMeasures.Range(score),
            PitchMeasures.PitchesUsed(score),
            PitchMeasures.PitchClassesUsed(score),
            TextureMeasures.Polyphony(score),
            TextureMeasures.PolyphonyRate(score),
            PitchMeasures.ScaleConsistency(score),
            PitchMeasures.PitchEntropy(score),
            PitchMeasures.PitchClassEntropy(score),
            RhythmMeasures.EmptyBeatRate(score),
            RhythmMeasures.EmptyMeasureRate(score, score.Bars.FullBarTicks(0)),
            DrumMeasures.PatternConsistency(score),
            RhythmMeasures.GrooveConsistency(sixteenths, sixteenths.Bars.FullBarTicks(0)));
    }

    /// <summary>The measures as numbers: shape [12], in the order of <see cref="FeatureNames"/>.</summary>
    public double[] ToFeatures() =>
    [
        PitchRange, PitchesUsed, PitchClassesUsed, Polyphony, PolyphonyRate, ScaleConsistency,
        PitchEntropy, PitchClassEntropy, EmptyBeatRate, EmptyMeasureRate, DrumPatternConsistency, GrooveConsistency,
    ];
}
