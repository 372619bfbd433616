using System.Text;
using EventSuite.Music.Blind;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Blind;

public class MidiStripperTests
{
    private const string Secret = "team07";

    [Fact]
    public void Strip_WordsAnywhere_AreGone_AndTheMusicStays()
    {
        byte[] secret = Encoding.ASCII.GetBytes(Secret);
        var track = new MidiTrackBuilder().Tempo(0, 400_000).TimeSignature(0, 3, 4).KeySignature(0, 2, minor: false)
            .Program(0, 5).Note(0, 96, 60).Control(50, 64, 127).SysEx(0, secret)
            .Meta(0, MetaType.TimeSignature, [3, 2, .. secret]).Meta(0, MetaType.Tempo, [6, 26, 128, .. secret])
            .Meta(0, MetaType.ChannelPrefix, secret).Meta(0, MetaType.SmpteOffset, secret).Meta(0, MetaType.SequenceNumber, secret);
        for (int type = 0x01; type <= 0x0F; type++)
        {
            track.Text(type, (byte)type, Secret);
        }

        for (int type = 0x60; type <= 0x7F; type++)
        {
            track.Meta(type, (byte)type, secret);
        }

        byte[] bytes = [.. new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(96), [track.Build(500)]).Write(), .. "NAME"u8, 0, 0, 0, 6, .. secret];
        bytes = [.. "RIFF"u8, 0, 0, 0, 0, .. "RMIDINAM"u8, 6, 0, 0, 0, .. secret, .. "data"u8, .. BitConverter.GetBytes(bytes.Length), .. bytes];
        MidiFile file = MidiFile.Read(bytes).File!;
        MidiFile stripped = MidiStripper.Strip(file);
        byte[] written = stripped.Write();
        Assert.DoesNotContain(Secret, Encoding.Latin1.GetString(written));
        Assert.Empty(MidiFile.Read(written, MidiReadOptions.Strict).Faults);
        Assert.Equal(Song.From(file).ToTimedNotes(), Song.From(stripped).ToTimedNotes());
        Assert.Equal(500, stripped.Tracks[0].EndTick);
        Assert.Equal([new KeySignature(0, 2, false)], Song.From(stripped).KeySignatures);
    }

    [Fact]
    public void Strip_AnyFile_SoundsTheSame_AndStrippingTwiceChangesNothing() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            MidiFile file = RandomMusic.File(seed);
            MidiFile stripped = MidiStripper.Strip(file);
            Song before = Song.From(file);
            Song after = Song.From(stripped);
            return MidiStripper.Strip(stripped).ContentEquals(stripped)
                && after.Notes.SequenceEqual(before.Notes)
                && after.Seconds == before.Seconds
                && after.BarCount == before.BarCount
                && after.ToTimedNotes().SequenceEqual(before.ToTimedNotes());
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
