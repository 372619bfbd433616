using EventSuite.Music.Measures;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Measures;

/// <summary>Small cases counted by hand, 4 ticks to the quarter.</summary>
public class MeasureTests
{
    private static readonly Score Scale = Line(60, 62, 64, 65, 67, 69, 71, 72);
    private static readonly Score Nothing = new(4, []);

    [Fact]
    public void Pitch_CMajorScale_IsAsCounted()
    {
        Assert.Equal((12, 8, 7), (PitchMeasures.Range(Scale), PitchMeasures.PitchesUsed(Scale), PitchMeasures.PitchClassesUsed(Scale)));
        Assert.Equal(1, PitchMeasures.ScaleConsistency(Scale));
        Assert.Equal(1, PitchMeasures.InScaleRate(Scale, 9, minor: true));
        Assert.Equal(3.0 / 8, PitchMeasures.InScaleRate(Scale, 1, minor: false)); // D flat major has C and F
        Assert.Equal(3, PitchMeasures.PitchEntropy(Scale), 12);
        Assert.Equal(2.75, PitchMeasures.PitchClassEntropy(Scale), 12); // six of 1/8, one of 2/8
    }

    [Fact]
    public void Pitch_WithoutNotesOrWithDrumsOnly_SaysNothing()
    {
        Score drums = new(4, [new Note(0, 1, 36, 80, Note.DrumChannel, 0, 0)]);
        foreach (Score score in new[] { Nothing, drums })
        {
            Assert.Equal((0, 0, 0), (PitchMeasures.Range(score), PitchMeasures.PitchesUsed(score), PitchMeasures.PitchClassesUsed(score)));
            Assert.True(double.IsNaN(PitchMeasures.PitchEntropy(score)) && double.IsNaN(PitchMeasures.ScaleConsistency(score)));
            Assert.True(double.IsNaN(TextureMeasures.Polyphony(score)));
        }

        Assert.True(double.IsNaN(RhythmMeasures.EmptyBeatRate(Nothing)) && double.IsNaN(DrumMeasures.PatternConsistency(Nothing)));
    }

    [Fact]
    public void EmptyBeats_LastTickOpensABeat()
    {
        Assert.Equal(0, RhythmMeasures.EmptyBeatRate(Scale)); // ends at beat 8, which is so not empty
        var gap = new Score(4, [Quarter(0, 60), Quarter(12, 62)]);
        Assert.Equal(1 - (4.0 / 5), RhythmMeasures.EmptyBeatRate(gap), 12); // beat 2 alone is empty
        Assert.Equal(0, RhythmMeasures.EmptyMeasureRate(gap, 16));
    }

    [Fact]
    public void Groove_SamePatternInEveryMeasure_IsOneButForTheOpenedMeasure()
    {
        Assert.Equal(1 - (4.0 / 32), RhythmMeasures.GrooveConsistency(Scale, 16)); // two alike, then an empty one
        Assert.True(double.IsNaN(RhythmMeasures.GrooveConsistency(new Score(4, [Quarter(0, 60)]), 16)));
    }

    [Fact]
    public void Polyphony_TriadThenOneNote_IsTheMean()
    {
        var score = new Score(4, [Quarter(0, 60), Quarter(0, 64), Quarter(0, 67), Quarter(8, 60)]);
        Assert.Equal(2, TextureMeasures.Polyphony(score));
        Assert.Equal(4.0 / 12, TextureMeasures.PolyphonyRate(score), 12);
        Assert.Equal(0, TextureMeasures.PolyphonyRate(score, threshold: 3));
    }

    [Theory]
    [InlineData(12, 4, 1.0 / 2, 1.0)] // thirds of a beat
    [InlineData(12, 3, 1.0, 1.0 / 2)] // quarters of a beat
    [InlineData(5, 1, 1.0 / 2, 1.0 / 2)] // neither: only the beat itself
    public void Drums_OnThirdsAndQuarters_AreInTheirPattern(int resolution, int second, double duple, double triple)
    {
        var score = new Score(resolution, [Drum(0), Drum(second)]);
        Assert.Equal((duple, triple), (DrumMeasures.InPatternRate(score, triple: false), DrumMeasures.InPatternRate(score, triple: true)));
        Assert.Equal(Math.Max(duple, triple), DrumMeasures.PatternConsistency(score));
    }

    private static Note Drum(long tick) => new(tick, 1, 36, 80, Note.DrumChannel, 0, 0);

    private static Note Quarter(long tick, int pitch) => new(tick, 4, (byte)pitch, 80, 0, 0, 0);

    private static Score Line(params int[] pitches) => new(4, pitches.Select((p, i) => Quarter(4 * i, p)));
}
