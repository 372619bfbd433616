using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Notes;

/// <summary>What "eight bars" are. 96 ticks per quarter, 384 per bar of 4/4.</summary>
public class CropBarsTests
{
    [Fact]
    public void CropBars_PlainSong_GivesThatManyBars()
    {
        Song song = Sing(Quarters(0, 12 * 4));
        Assert.Equal(12, song.BarCount);
        Song crop = song.CropBars(2, 8);
        Assert.Equal(8, crop.BarCount);
        Assert.Equal(32, crop.Notes.Length);
        Assert.Equal(8 * 384, crop.EndTick);
        Assert.Equal(song.Notes[8].Pitch, crop.Notes[0].Pitch);
        Assert.Equal(16.0, crop.Seconds);
    }

    [Fact]
    public void CropBars_ShortSong_IsNotFilledUp()
    {
        Song crop = Sing(Quarters(0, 12)).CropBars(1, 8);
        Assert.Equal((2, 768L), (crop.BarCount, crop.EndTick));
    }

    [Fact]
    public void CropBars_EmptyBarsBeforeAndAfter_DoNotCount()
    {
        Song song = Sing(Quarters(2 * 384, 8).Meta(20 * 384, MetaType.Marker, "end"u8));
        Assert.Equal((2, 768L), (song.BarCount, song.BarStartTick(0)));
        Song crop = song.CropBars(0, 8);
        Assert.Equal((0L, 768L), (crop.Notes[0].StartTick, crop.EndTick));
    }

    [Fact]
    public void CropBars_PickupInTheSecondHalfOfABar_ComesAlongAndDoesNotCount()
    {
        Song song = Sing(Quarters(288, 1 + 40));
        Assert.True(song.HasPickup);
        Assert.Equal((10, 384L), (song.BarCount, song.BarStartTick(0)));
        Song crop = song.CropBars(0, 8);
        Assert.Equal(33, crop.Notes.Length);
        Assert.Equal((288L, 9 * 384L), (crop.Notes[0].StartTick, crop.EndTick));
        Assert.Equal(8, crop.BarCount);
        Song later = song.CropBars(1, 8);
        Assert.Equal((32, 0L), (later.Notes.Length, later.Notes[0].StartTick));
    }

    [Fact]
    public void CropBars_PickupAsAShortBar_ComesAlongAndDoesNotCount()
    {
        Song song = Sing(Quarters(0, 1 + 27).TimeSignature(0, 1, 4).TimeSignature(96, 3, 4));
        Assert.True(song.HasPickup);
        Assert.Equal((9, 96L), (song.BarCount, song.BarStartTick(0)));
        Song crop = song.CropBars(0, 8);
        Assert.Equal((25, 96L + (8 * 288)), (crop.Notes.Length, crop.EndTick));
        Assert.Equal((8, true), (crop.BarCount, crop.HasPickup));
    }

    [Fact]
    public void CropBars_RestAtTheStart_IsNoPickup()
    {
        Song song = Sing(Quarters(96, 3 + 4));
        Assert.Equal((false, 2), (song.HasPickup, song.BarCount));
    }

    [Fact]
    public void CropBars_MeterChanges_CountBarsOfEachMeter()
    {
        // Two bars of 4/4, three of 3/8, then 5/4.
        Song song = Sing(Quarters(0, 8).Note(768, 144, 60).Note(912, 144, 60).Note(1056, 144, 60).Note(1200, 480, 60)
            .TimeSignature(768, 3, 8).TimeSignature(1200, 5, 4));
        Assert.Equal(6, song.BarCount);
        Assert.Equal([0L, 384, 768, 912, 1056, 1200, 1680], Enumerable.Range(0, 7).Select(song.BarStartTick));
        Song crop = song.CropBars(3, 3);
        Assert.Equal([0L, 144, 288, 768], Enumerable.Range(0, 4).Select(crop.BarStartTick));
        Assert.Equal([new TimeSignature(0, 3, 8), new TimeSignature(288, 5, 4)], crop.Grid.Signatures);
    }

    [Fact]
    public void CropBars_NoteOverTheEnd_IsCut_NoteFromBefore_IsLeftOut()
    {
        Song song = Sing(new MidiTrackBuilder().Note(0, 500, 60).Note(384, 100, 62).Note(600, 1000, 64).Note(1700, 96, 65));
        Song crop = song.CropBars(1, 2);
        Assert.Equal(
            [(0L, 100L, (byte)62), (216L, 552L, (byte)64)],
            crop.Notes.Select(n => (n.StartTick, n.DurationTicks, n.Pitch)));
    }

    [Fact]
    public void CropBars_NotePlayedJustBeforeTheBarLine_BelongsBehindIt()
    {
        Song song = Sing(Quarters(0, 4).Note(379, 90, 72).Note(700, 96, 60));
        Assert.DoesNotContain(song.CropBars(0, 1).Notes, n => n.Pitch == 72);
        Assert.Equal((0L, 85L), song.CropBars(1, 1).Notes.Where(n => n.Pitch == 72).Select(n => (n.StartTick, n.DurationTicks)).Single());
    }

    [Theory]
    [InlineData(373, 90, true)] // 11 ticks early: under a thirty-second note
    [InlineData(372, 90, false)]
    [InlineData(379, 11, true)] // six ticks behind the line, five before
    [InlineData(379, 10, false)]
    public void CropBars_NoteBeforeTheBarLine_IsMovedOnlyWhenMeantForIt(long start, long duration, bool moved)
    {
        Song song = Sing(Quarters(0, 3).Note(start, duration, 90).Note(384, 384, 60));
        Assert.Equal(moved, song.CropBars(1, 1).Notes.Any(n => n.Pitch == 90));
        Assert.Equal(!moved, song.CropBars(0, 1).Notes.Any(n => n.Pitch == 90));
    }

    [Fact]
    public void CropBars_TailUnderABeat_AddsNoBar()
    {
        Assert.Equal(1, Sing(new MidiTrackBuilder().Note(0, 384 + 95, 60)).BarCount);
        Assert.Equal(2, Sing(new MidiTrackBuilder().Note(0, 384 + 96, 60)).BarCount);
    }

    [Fact]
    public void CropBars_StateBeforeTheCrop_HoldsInIt()
    {
        Song song = Sing(Quarters(0, 16).Tempo(0, 400_000).Tempo(384, 300_000).Program(0, 19).Program(100, 40)
            .Control(50, 7, 90).KeySignature(0, -3, minor: true).SysEx(10, [0x7E, 0x7F, 0x09, 0x01, 0xF7]));
        Song crop = song.CropBars(2, 2);
        Assert.Equal([new TempoChange(0, 300_000)], crop.Tempo.Changes);
        Assert.Equal([new KeySignature(0, -3, true)], crop.KeySignatures);
        Assert.All(crop.Notes, n => Assert.Equal(40, n.Program));
        Assert.Equal(72, crop.ToTimedNotes()[0].Velocity); // 80 × 90 / 100
        Assert.Contains(crop.File.Tracks[0].Events.ToArray(), e => e.Kind == MidiEventKind.SysEx && e.Tick == 0);
    }

    [Fact]
    public void CropBars_NoNotes_IsEmpty()
    {
        Song crop = Sing(new MidiTrackBuilder()).CropBars(0, 8);
        Assert.Equal((0, 0L, 0.0), (crop.BarCount, crop.EndTick, crop.Seconds));
    }

    [Theory]
    [InlineData(-1, 8)]
    [InlineData(4, 8)]
    [InlineData(0, 0)]
    public void CropBars_NoSuchBar_IsAnError(int start, int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Sing(Quarters(0, 16)).CropBars(start, count));

    private static MidiTrackBuilder Quarters(long from, int count)
    {
        var track = new MidiTrackBuilder();
        for (int i = 0; i < count; i++)
        {
            track.Note(from + (96L * i), 96, 48 + (i % 36));
        }

        return track;
    }

    private static Song Sing(MidiTrackBuilder track) =>
        Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(96), [track.Build()]));
}
