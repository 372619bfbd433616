using EventSuite.Music.Abc;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Abc;

/// <summary>Texts made to hurt: always an answer, and never a large one from a small text. Texts changed at random are the fuzzer's.</summary>
public class AbcHostileTests
{
    [Theory]
    [InlineData("|:A", 50_000, ":|")]
    [InlineData("A|1B:|2", 50_000, "|")]
    [InlineData("(9", 100_000, "A")]
    [InlineData("[", 100_000, "A]")]
    [InlineData("{", 100_000, "A")]
    [InlineData("\"", 100_001, "")]
    [InlineData("!", 100_001, "")]
    [InlineData("^", 100_000, "A")]
    [InlineData("A>", 100_000, "A")]
    [InlineData("A-", 100_000, "A")]
    [InlineData("[K:D]", 50_000, "A")]
    [InlineData("[V:x", 50_000, "A")]
    [InlineData(":", 100_000, "|")]
    [InlineData("[1-9,", 50_000, "A")]
    [InlineData("9", 100_000, "|")]
    [InlineData("A9/", 50_000, "|")]
    [InlineData("c'", 3, "'")]
    [InlineData("\n\nX:1\nK:D\nA|", 20_000, "")]
    [InlineData("\nT:x", 50_000, "\nA|")]
    [InlineData(":| [2", 50_000, "")]
    public void Read_LongNonsense_IsLinear(string part, int times, string end)
    {
        string text = "X:1\nK:C\n" + string.Concat(Enumerable.Repeat(part, times)) + end;
        long before = GC.GetAllocatedBytesForCurrentThread();
        AbcReadResult result = AbcReader.Read(text);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(bytes < 1_000_000 + (text.Length * 400L), $"{bytes} bytes for {text.Length} characters");
        Assert.All(result.Tunes.Take(2), tune => Use(tune, part));
    }

    [Fact]
    public void Play_TooLong_IsRefused()
    {
        string parts = string.Concat(Enumerable.Repeat("A", 900));
        AbcTune tune = Assert.Single(AbcReader.Read($"X:1\nP:{parts}\nK:C\nP:A\n|::::::::" + string.Concat(Enumerable.Repeat("A", 1000)) + "::::::::|\n").Tunes);
        Assert.Throws<AbcLimitException>(() => tune.ToMidi());
        Assert.Throws<AbcLimitException>(() => Assert.Single(AbcReader.Read("X:1\nL:1\nK:C\n" + string.Concat(Enumerable.Repeat("A256", 300)) + "\n").Tunes).ToMidi());
    }

    [Theory]
    [InlineData("[CDEFGABcdefgab]", false)] // each head counts
    [InlineData("{CDEFGABcdefgab}A", false)]
    [InlineData("\"C\"A256|", true)] // a few notes under thousands of chords
    public void Play_ManyNotesFromFewSigns_IsRefused(string music, bool chords)
    {
        AbcTune tune = Assert.Single(AbcReader.Read("X:1\nL:1\nK:C\n" + string.Concat(Enumerable.Repeat(music, 100)) + "\n").Tunes);
        Assert.Throws<AbcLimitException>(() => tune.ToMidi(new AbcPlayOptions { MaxElements = 1000, PlayChords = chords }));
    }

    [Fact]
    public void Read_TooMuch_IsCut()
    {
        AbcReadResult result = AbcReader.Read("X:1\nK:C\nABcd|\nABcd|\n", new AbcReadOptions { MaxElements = 6 });
        Assert.Equal(6, Assert.Single(Assert.Single(result.Tunes).Voices).Elements.Length);
        Assert.Equal(AbcFaultCode.Limit, Assert.Single(result.Faults).Code);
        Assert.Equal(AbcFaultCode.Limit, AbcReader.Read("X:1\nK:C\nABcd|\n", new AbcReadOptions { MaxCharacters = 10 }).Faults[0].Code);
    }

    private static void Use(AbcTune tune, string text)
    {
        try
        {
            Song song = tune.ToSong(new AbcPlayOptions { PlayChords = true });
            Assert.True(song.Notes.Length <= 500_000 * 8, text);
            AbcReadResult again = AbcReader.Read(AbcWriter.Write(song));
            Assert.Equal(0, again.FaultCount);
        }
        catch (AbcLimitException)
        {
            // The documented answer to a tune that would grow too large.
        }
    }
}
