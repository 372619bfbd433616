using EventSuite.Music.Blind;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Transforms;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Notes;

public class DrumPartsTests
{
    private const string GsReset = "4110421240007F0041F7";
    private const string XgOn = "43104C00007E00F7";

    [Theory]
    [InlineData("41104212401B1502 0E F7", 11, true)] // block B is channel 12
    [InlineData("4110421240111501 19 F7", 0, true)] // block 1 is channel 1
    [InlineData("4110421240101500 1B F7", 9, false)] // block 0 is channel 10
    [InlineData("43104C08020701F7", 2, true)]
    [InlineData("43104C08090700F7", 9, false)]
    [InlineData("41104212401B1402 0F F7", 11, false)] // another address
    [InlineData("41104212401B1502 0E", 11, false)] // cut short
    public void IsDrum_PartModes_OfGsAndXg(string sysex, int channel, bool drums) =>
        Assert.Equal(drums, Read(t => t.SysEx(10, Hex(sysex)).Note(10, 5, 40, channel: channel)).Notes.Single().IsDrum);

    [Theory]
    [InlineData("", 127, true)]
    [InlineData("", 126, true)]
    [InlineData("", 120, true)]
    [InlineData("", 1, false)]
    [InlineData(GsReset, 127, false)] // in GS that bank holds melodic sounds
    [InlineData(XgOn, 127, true)]
    public void IsDrum_Banks_CountUnlessTheFileIsGs(string sysex, int bank, bool drums)
    {
        Song song = Read(t => (sysex.Length > 0 ? t.SysEx(0, Hex(sysex)) : t).Control(0, 0, bank, 3).Program(0, 1, 3).Note(0, 5, 40, channel: 3));
        Assert.Equal(drums, song.Notes.Single().IsDrum);
    }

    [Fact]
    public void IsDrum_IsSwitchedOnAndOff_ByTickAndInAnyTrack()
    {
        var file = new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(96),
        [
            new MidiTrackBuilder().Note(0, 1, 40).Note(10, 1, 40).Note(20, 1, 40).Note(30, 1, 40).Note(40, 1, 40).Build(),
            new MidiTrackBuilder().SysEx(10, Hex("4110421240111501 19 F7")).SysEx(20, Hex(GsReset))
                .SysEx(25, Hex(XgOn)).Control(30, 0, 127).Control(40, 0, 0).Build(),
        ]);
        Assert.Equal([false, true, false, true, false], Song.From(file).Notes.Select(n => n.IsDrum));
    }

    [Fact]
    public void IsDrum_OnChannel10_ABankTakesNothingBack()
    {
        Assert.True(Read(t => t.Control(0, 0, 0, 9).Note(0, 5, 40, channel: 9)).Notes.Single().IsDrum);
        Assert.True(Read(t => t.Control(0, 0, 127, 9).Control(0, 0, 0, 9).Note(0, 5, 40, channel: 9)).Notes.Single().IsDrum);
    }

    [Fact]
    public void IsDrum_ASwitch_MeansItsPortOnly()
    {
        Song song = Read(t => t.Note(0, 5, 40).Meta(0, MetaType.Port, [1]).SysEx(0, Hex("4110421240111501 19 F7")).Note(0, 5, 41).Note(0, 5, 42, channel: 9));
        Assert.Equal([(40, false), (41, true), (42, true)], song.Notes.Select(n => ((int)n.Pitch, n.IsDrum)));
    }

    [Fact]
    public void Channel_Set_SetsDrumsAsGeneralMidiHasThem()
    {
        var note = new Note(0, 1, 40, 80, 3, 0, 0);
        Assert.False(note.IsDrum);
        Assert.True((note with { Channel = 9 }).IsDrum);
        Assert.Equal((3, true), ((note with { IsDrum = true }).Channel, (note with { IsDrum = true }).IsDrum));
        Assert.NotEqual(note, note with { IsDrum = true });
        Assert.Equal(note with { Channel = 9 }, new Note(0, 1, 40, 80, 9, 0, 0));
    }

    [Fact]
    public void Drums_SurviveStrippingCroppingSplittingAndScores()
    {
        Song song = Read(t => t.SysEx(0, Hex("41 7F 421240 1B 1502 0E F7")).SysEx(0, Hex("410042124010150000F7"))
            .Note(0, 96, 38, channel: 11).Note(0, 96, 60, channel: 9).Note(384, 96, 38, channel: 11));
        Song stripped = Song.From(MidiStripper.Strip(song.File));
        Assert.Equal(song.Notes, stripped.Notes);
        Assert.Equal("41104212401B15020EF7", Convert.ToHexString(stripped.File.Tracks[0].Payload(stripped.File.Tracks[0].Events[0])));
        Assert.Equal(MusicHash.Of(song), MusicHash.Of(stripped));
        Assert.Equal([true], song.CropBars(1, 1).Notes.Select(n => n.IsDrum));
        Assert.Equal([38, 38], song.DrumsOnly().Notes.Select(n => (int)n.Pitch));
        Assert.Equal([60], song.WithoutDrums().Notes.Select(n => (int)n.Pitch));
        Assert.Equal([9, 11], song.SplitChannels().Select(p => p.Index));
        Assert.All(song.SplitChannels(), p => Assert.All(p.Song.Notes, n => Assert.Equal(p.Index == 11, n.IsDrum)));
        Score score = Score.Of(song);
        Assert.Equal(score.Notes.Select(n => n with { Track = 1 }), Score.Of(score.ToSong()).Notes);
    }

    [Fact]
    public void DrumSysEx_EveryMessage_IsReadAsItWasWritten() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            var random = new Random(seed);
            var kind = (DrumSwitchKind)random.Next(6);
            bool isPart = kind is DrumSwitchKind.GsPart or DrumSwitchKind.XgPart;
            var message = new DrumSwitch(7, kind, (ushort)(isPart ? random.Next(16) : 0), (byte)(isPart ? random.Next(3) : 0));
            return kind == DrumSwitchKind.Bank || DrumSysEx.Read(7, DrumSysEx.Write(message)) == message;
        }).Check(Config.QuickThrowOnFailure);

    private static Song Read(Func<MidiTrackBuilder, MidiTrackBuilder> fill) =>
        Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(96), [fill(new MidiTrackBuilder()).Build()]));

    private static byte[] Hex(string text) => Convert.FromHexString(text.Replace(" ", "", StringComparison.Ordinal));
}
