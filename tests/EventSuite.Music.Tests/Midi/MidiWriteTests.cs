using EventSuite.Music.Midi;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Midi;

public class MidiWriteTests
{
    [Fact]
    public void Write_ThenRead_GivesAnEqualFile_AndTheSameBytesAgain() =>
        Prop.ForAll(RandomMusic.Seeds, ArbMap.Default.ArbFor<bool>(), (seed, running) =>
        {
            MidiFile file = RandomMusic.File(seed);
            var options = new MidiWriteOptions { RunningStatus = running };
            byte[] written = file.Write(options);
            MidiReadResult result = MidiFile.Read(written, MidiReadOptions.Strict);
            return result.File is { } again && again.ContentEquals(file) && again.Write(options).SequenceEqual(written);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

    [Fact]
    public void Write_RunningStatus_LeavesOutRepeatedStatusButNotAcrossMeta()
    {
        MidiTrack track = new MidiTrackBuilder().Control(0, 1, 2).Control(0, 3, 4).Text(0, MetaType.Text, "A").Control(0, 5, 6).Build();
        var file = new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(96), [track]);
        Assert.Equal(Smf.OneTrack("00 B0 01 02 00 03 04 00 FF 01 01 41 00 B0 05 06 " + Smf.End), file.Write());
        Assert.Equal(
            Smf.OneTrack("00 B0 01 02 00 B0 03 04 00 FF 01 01 41 00 B0 05 06 " + Smf.End),
            file.Write(new MidiWriteOptions { RunningStatus = false }));
    }

    [Theory]
    [InlineData(0x7F, "7F")]
    [InlineData(0x80, "81 00")]
    [InlineData(0x3FFF, "FF 7F")]
    [InlineData(0x4000, "81 80 00")]
    [InlineData(0x1FFFFF, "FF FF 7F")]
    [InlineData(0x200000, "81 80 80 00")]
    [InlineData(0x0FFFFFFF, "FF FF FF 7F")]
    [InlineData(0x10000000, "FF FF FF 7F FF 01 00 01")] // longer than a delta time can say: bridged
    public void Write_DeltaTime_TakesAsManyBytesAsItNeeds(long tick, string delta)
    {
        var file = new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(96), [new MidiTrackBuilder().Build(tick)]);
        Assert.Equal(Smf.OneTrack(delta + " FF 2F 00"), file.Write());
    }

    [Fact]
    public void Build_EventsInAnyOrder_AreSortedAndKeepTheirOrderWithinATick()
    {
        MidiTrack track = new MidiTrackBuilder().Control(9, 1, 1).Control(0, 2, 2).Control(9, 3, 3).Control(0, 4, 4).Build();
        Assert.Equal("0:B00202 0:B00404 9:B00101 9:B00303 9:FF2F[]", Smf.Dump(track));
    }

    [Fact]
    public void Build_ValuesOutOfRange_AreErrors()
    {
        var track = new MidiTrackBuilder();
        Assert.Throws<ArgumentOutOfRangeException>(() => track.Control(-1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => track.Control(MidiTrack.MaxTick + 1, 0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => track.Control(0, 128, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => track.Note(0, 1, 60, velocity: 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => track.TimeSignature(0, 4, 3));
        Assert.Throws<ArgumentOutOfRangeException>(() => track.Tempo(0, 1 << 24));
        Assert.Throws<ArgumentException>(() => track.Meta(0, MetaType.EndOfTrack, []));
        MidiTrack one = track.Build();
        Assert.Throws<ArgumentException>(() => new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(96), [one, one]));
        Assert.Throws<ArgumentException>(() => new MidiFile(MidiFormat.MultiTrack, default, [one]));
    }
}
