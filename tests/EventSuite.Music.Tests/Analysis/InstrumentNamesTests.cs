using EventSuite.Music.Analysis;

namespace EventSuite.Music.Tests.Analysis;

public class InstrumentNamesTests
{
    [Theory]
    [InlineData(0, "Acoustic Grand Piano", "Piano")]
    [InlineData(40, "Violin", "Strings")]
    [InlineData(73, "Flute", "Pipe")]
    [InlineData(80, "Lead 1 (square)", "Synth Lead")]
    [InlineData(110, "Fiddle", "Ethnic")]
    [InlineData(127, "Gunshot", "Sound Effects")]
    public void Program_KnownNumbers_HaveTheirNames(int program, string name, string family) =>
        Assert.Equal((name, family), (InstrumentNames.Program(program), InstrumentNames.Family(program)));

    [Theory]
    [InlineData(35, "Acoustic Bass Drum")]
    [InlineData(38, "Acoustic Snare")]
    [InlineData(42, "Closed Hi-Hat")]
    [InlineData(56, "Cowbell")]
    [InlineData(81, "Open Triangle")]
    [InlineData(82, "Drum 82")]
    public void Drum_KnownPitches_HaveTheirNames(int pitch, string name) => Assert.Equal(name, InstrumentNames.Drum(pitch));

    [Fact]
    public void Names_AreAll128AndDistinct()
    {
        Assert.Equal(128, Enumerable.Range(0, 128).Select(InstrumentNames.Program).Distinct().Count());
        Assert.Equal(16, InstrumentNames.Families.Distinct().Count());
        Assert.Throws<ArgumentOutOfRangeException>(() => InstrumentNames.Program(128));
    }
}
