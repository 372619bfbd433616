using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Transforms;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Transforms;

/// <summary>480 ticks to the quarter, so 120 to the sixteenth.</summary>
public class QuantiserTests
{
    [Theory]
    [InlineData(59, 0)]
    [InlineData(60, 120)] // halves go up
    [InlineData(130, 120)]
    [InlineData(1915, 1920)] // the next bar line is a line
    public void Quantise_Sixteenths_GoesToTheNearestLine(int tick, int line) => Assert.Equal(line, Start(tick, new QuantiseOptions()));

    [Theory]
    [InlineData(150, 160)] // a triplet quaver
    [InlineData(230, 240)] // a quaver
    [InlineData(290, 320)]
    [InlineData(80, 0)] // a straight line before a triplet
    public void Quantise_EighthsWithTriplets_TakesTheNearerOfBoth(int tick, int line) =>
        Assert.Equal(line, Start(tick, new QuantiseOptions { LinesPerQuarter = 2, Triplets = true }));

    [Theory]
    [InlineData(0, 140)]
    [InlineData(0.5, 130)]
    [InlineData(1, 120)]
    public void Quantise_Strength_GoesPartOfTheWay(double strength, int tick) => Assert.Equal(tick, Start(140, new QuantiseOptions { Strength = strength }));

    [Fact]
    public void Quantise_Ends_AreDrawnAndNothingVanishes()
    {
        Score score = Of(10, 100).Quantise(new QuantiseOptions { Ends = true });
        Assert.Equal((0, 120), (score.Notes[0].StartTick, score.Notes[0].DurationTicks));
        score = Of(10, 30).Quantise(new QuantiseOptions { Ends = true });
        Assert.Equal((0, 30), (score.Notes[0].StartTick, score.Notes[0].DurationTicks));
    }

    [Fact]
    public void Quantise_SevenEight_CountsFromTheBarLines()
    {
        // Bars of 1,680 ticks; crotchets start anew in each: 1,440 is a line, and so is 1,680.
        var score = new Score(480, [new Note(1590, 10, 60, 80, 0, 0, 0)], [new TimeSignature(0, 7, 8)]);
        Assert.Equal(1680, score.Quantise(new QuantiseOptions { LinesPerQuarter = 1 }).Notes[0].StartTick);
    }

    [Fact]
    public void Quantise_Song_KeepsOtherEvents()
    {
        Song song = Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(480),
            [new MidiTrackBuilder().Tempo(7, 400_000).Control(133, 7, 99).Note(133, 77, 60).Text(500, MetaType.Lyric, "la").Build(900)]));
        Song quantised = song.Quantise(new QuantiseOptions());
        Assert.Equal((120, 77), (quantised.Notes[0].StartTick, quantised.Notes[0].DurationTicks));
        Assert.Equal(
            ["7: FF 51 00", "120: 90 3C 50", "133: B0 07 63", "197: 80 3C 40", "500: FF 05 00", "900: FF 2F 00"],
            quantised.File.Tracks[0].Events.ToArray().Select(e => e.ToString()));
    }

    [Fact]
    public void Quantise_Twice_IsOnce() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Score score = RandomScore.Of(seed);
            var options = new QuantiseOptions { LinesPerQuarter = 1 + (seed % 8), Triplets = seed % 3 == 0 };
            Score once = score.Quantise(options);
            return once.Quantise(options).Notes.SequenceEqual(once.Notes)
                && once.Notes.Length == score.Notes.Length
                && score.Quantise(options with { Strength = 0 }).Notes.SequenceEqual(score.Notes);
        }).Check(Config.QuickThrowOnFailure);

    [Fact]
    public void Quantise_BadOptions_AreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(0, 1).Quantise(new QuantiseOptions { Strength = double.NaN }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Of(0, 1).Quantise(new QuantiseOptions { LinesPerQuarter = 0 }));
    }

    private static Score Of(long tick, long length) => new(480, [new Note(tick, length, 60, 80, 0, 0, 0)]);

    private static long Start(long tick, QuantiseOptions options) => Of(tick, 100).Quantise(options).Notes[0].StartTick;
}
