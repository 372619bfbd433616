using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Transforms;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Transforms;

public class SplitMergeTests
{
    private static readonly Song Band = Song.From(new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(96),
    [
        new MidiTrackBuilder().Tempo(0, 300_000).TimeSignature(0, 3, 4).Text(0, MetaType.TrackName, "Conductor").Build(),
        new MidiTrackBuilder().Text(0, MetaType.TrackName, "Two hands").Program(0, 40).Note(0, 96, 60).Program(0, 41, 1).Note(96, 96, 64, channel: 1).Build(),
        new MidiTrackBuilder().Note(0, 10, 36, channel: 9).Control(0, 7, 90, 9).Build(),
    ]));

    [Fact]
    public void SplitTracks_KeepsTimeAndTheTracksOwnEvents()
    {
        IReadOnlyList<SongPart> parts = Band.SplitTracks();
        Assert.Equal([1, 2], parts.Select(p => p.Index));
        Assert.Equal([(60, 40), (64, 41)], parts[0].Song.Notes.Select(n => ((int)n.Pitch, (int)n.Program)));
        Assert.Equal([36], parts[1].Song.Notes.Select(n => (int)n.Pitch));
        Assert.All(parts, p => Assert.Equal((300_000, 3), (p.Song.Tempo.Changes[0].MicrosecondsPerQuarter, p.Song.Grid.Signatures[0].Numerator)));
        Assert.DoesNotContain(parts[1].Song.File.Tracks[1].Events.ToArray(), e => e.IsMeta(MetaType.TrackName));
    }

    [Fact]
    public void SplitChannels_AndDrums_AreApart()
    {
        Assert.Equal([(0, 60), (1, 64), (9, 36)], Band.SplitChannels().Select(p => (p.Index, (int)p.Song.Notes.Single().Pitch)));
        Assert.Equal([60, 64], Band.WithoutDrums().Notes.Select(n => (int)n.Pitch));
        Assert.Equal([36], Band.DrumsOnly().Notes.Select(n => (int)n.Pitch));
    }

    [Fact]
    public void Together_PartsOfASong_AreTheSongAgain()
    {
        Song again = Merger.Together([.. Band.SplitTracks().Select(p => p.Song)]);
        Assert.Equal(Score.Of(Band).Notes.Select(n => n with { Track = 0 }), Score.Of(again).Notes.Select(n => n with { Track = 0 }));
        Assert.Equal(Band.Seconds, again.Seconds);
        Assert.Throws<ArgumentException>(() => Merger.Together([]));
    }

    [Fact]
    public void Together_CoarserSong_TakesTheFinerTicks()
    {
        Song coarse = new Score(24, [new Note(24, 12, 72, 80, 0, 0, 0)]).ToSong(60);
        Song both = Merger.Together([Band, coarse]);
        Note added = both.Notes.Single(n => n.Pitch == 72);
        Assert.Equal((96, 48, 300_000), (added.StartTick, added.DurationTicks, both.Tempo.Changes.Single().MicrosecondsPerQuarter));
    }

    [Fact]
    public void OnOneTrack_AnySong_SoundsTheSame() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Song song = RandomScore.Of(seed).ToSong();
            Song one = song.OnOneTrack();
            return one.File.Tracks.Count == 1
                && one.Notes.Select(n => (n.StartTick, n.Pitch, n.Channel)).Order().SequenceEqual(song.Notes.Select(n => (n.StartTick, n.Pitch, n.Channel)).Order());
        }).Check(Config.QuickThrowOnFailure);
}
