using EventSuite.Music.Analysis;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace PitchDistributionJudge.Tests;

/// <summary>Both measures against figures worked out by hand.</summary>
public sealed class LikenessTests
{
    [Fact]
    public void Register_Is_One_Minus_The_Statistic_Of_Kolmogorov_And_Smirnov()
    {
        // Samples 60 60 62 64 and 60 62 62 62 65 by hand: shares at or below 60: .5 and .2; 62: .75 and .8; 64: 1 and .8; 65: 1 and 1.
        double likeness = RegisterLikeness.Of(Steps((60, 2), (62, 1), (64, 1)), Steps((60, 1), (62, 3), (65, 1)));

        Assert.Equal(0.7, likeness, 12);
    }

    [Theory]
    [InlineData(60, 60, 1)]
    [InlineData(60, 61, 0)]
    [InlineData(0, 127, 0)]
    public void Single_Pitches_Are_The_Same_Or_Have_Nothing_In_Common(int first, int second, double expected) =>
        Assert.Equal(expected, RegisterLikeness.Of(Steps((first, 3)), Steps((second, 5))), 12);

    [Fact]
    public void Unison_Counts_Once_And_Chords_For_Each_Pitch()
    {
        Song song = Song.From(MidiFile.Read(Pieces.Of(
        [
            new Note(0, 24, 60, 80, 0, 0, 0),
            new Note(12, 24, 60, 80, 1, 0, 1),  // overlaps: 12 to 36
            new Note(0, 12, 64, 80, 0, 0, 0),
            new Note(0, 96, 36, 80, Note.DrumChannel, 0, 2),
        ]).Midi.Span).File!);

        double[] steps = SoundingTime.Of(song);

        Assert.Equal(36, steps[60]);
        Assert.Equal(12, steps[64]);
        Assert.Equal(48, steps.Sum());
    }

    [Fact]
    public void Overlap_Is_Taken_In_The_Key_That_Fits_Best()
    {
        // C and G, half and half, against a reference of tonic .6, fifth .3, third .1: .5 + .3, and 1 less .1, .2 and .1.
        double[] classes = new double[12];
        (classes[0], classes[7]) = (10, 10);
        double[] major = new double[12];
        (major[0], major[7], major[4]) = (0.6, 0.3, 0.1);
        var reference = new Reference("it", "", 1, 1, 1, Histogram.Share(Steps((60, 1))), major, []);

        PitchClassMatch match = PitchClassMatch.Best(classes, reference);

        Assert.Equal(new Key(0, false), match.Key);
        Assert.Equal(0.8, match.Overlap, 12);
        Assert.Equal(0.6, match.Likeness, 12);
        Assert.Equal(7, match.MostUnlike);
    }

    [Fact]
    public void What_Falls_On_Other_Notes_Has_No_Likeness()
    {
        double[] major = new double[12];
        (major[0], major[7]) = (0.6, 0.4);

        Assert.Equal(0, PitchClassMatch.Best([.. Enumerable.Repeat(5.0, 12)], new Reference("it", "", 1, 1, 1, Histogram.Share(Steps((60, 1))), major, [])).Likeness);
    }

    [Theory]
    [InlineData(0.25, 60)]
    [InlineData(0.5, 62)]
    [InlineData(1, 64)]
    public void Quantiles_Are_Pitches_That_Sound(double share, int expected) =>
        Assert.Equal(expected, Histogram.Quantile(Steps((60, 1), (62, 2), (64, 1)), share));

    private static double[] Steps(params (int Pitch, double Steps)[] weights)
    {
        double[] steps = new double[128];
        foreach ((int pitch, double weight) in weights)
        {
            steps[pitch] = weight;
        }

        return steps;
    }
}
