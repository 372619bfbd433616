using EventSuite.Music.Abc;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Music.Transforms;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Transforms;

public class SingleLineTests
{
    private static readonly Song TwoVoices = Song.From(new MidiFile(MidiFormat.MultiTrack, MidiDivision.Metrical(96),
    [
        new MidiTrackBuilder().Tempo(0, 400_000).KeySignature(0, 2, minor: false).Note(0, 96, 74, 110).Note(96, 96, 76, 110).Note(192, 192, 78, 110).Build(),
        new MidiTrackBuilder().Note(0, 384, 50, 60, 1).Note(0, 384, 57, 60, 1).Note(0, 10, 36, 99, 9).Build(),
    ]));

    [Fact]
    public void Of_OneVoiceOnNoteValues_IsTheSongItself()
    {
        Song song = Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(100),
            [new MidiTrackBuilder().Tempo(0, 300_000).Note(0, 50, 60).Note(50, 25, 62).Note(100, 33, 64).Note(133, 34, 65).Build()]));
        SingleLineResult line = SingleLine.Of(song);
        Assert.Equal((LineGrid.AsWritten, false, 0, 0), (line.Grid, line.IsChosen, line.NotesLeft, line.DrumsLeft));
        Assert.Equal(song.Notes, line.Song.Notes);
        Assert.Equal(song.Tempo.Changes, line.Song.Tempo.Changes);
    }

    [Fact]
    public void Of_ManyVoices_IsTheMelody_OrTheTrackAskedFor()
    {
        SingleLineResult melody = SingleLine.Of(TwoVoices);
        Assert.Equal([74, 76, 78], melody.Song.Notes.Select(n => (int)n.Pitch));
        Assert.Equal((true, 2, 1), (melody.IsChosen, melody.NotesLeft, melody.DrumsLeft));
        Assert.Equal((400_000, 2), (melody.Song.Tempo.Changes.Single().MicrosecondsPerQuarter, melody.Song.KeySignatures.Single().Sharps));
        SingleLineResult track = SingleLine.Of(TwoVoices, 1);
        Assert.Equal([50, 57], track.Song.Notes.Select(n => (int)n.Pitch));
        Assert.Equal((false, 3), (track.IsChosen, track.NotesLeft));
        Assert.Throws<ArgumentOutOfRangeException>(() => SingleLine.Of(TwoVoices, 2));
    }

    [Fact]
    public void Of_NotesBesideTheGrid_AreDrawnToIt_AndGapsClosed()
    {
        var track = new MidiTrackBuilder();
        for (int i = 0; i < 12; i++)
        {
            track.Note((i * 48) + (i % 2), 40, 60 + i);
        }

        SingleLineResult line = SingleLine.Of(Song.From(new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(96), [track.Build()])));
        Assert.Equal((LineGrid.Quantised, 1 / 96.0), (line.Grid, line.LargestMove));
        Assert.Equal(Enumerable.Range(0, 12).Select(i => i * 48L), line.Song.Notes.Select(n => n.StartTick));
        Assert.All(line.Song.Notes.Take(11), n => Assert.Equal(48, n.DurationTicks));
    }

    [Fact]
    public void Of_SmpteTicks_TrackNumbersAreTheFiles()
    {
        Song song = Song.From(new MidiFile(MidiFormat.MultiTrack, MidiDivision.Smpte(25, 40),
            [new MidiTrackBuilder().Build(), new MidiTrackBuilder().Note(0, 500, 60).Build(), new MidiTrackBuilder().Note(0, 500, 72).Build()]));
        Assert.Equal([72], SingleLine.Of(song, 2).Song.Notes.Select(n => (int)n.Pitch));
        Assert.Equal([60], SingleLine.Of(song, 1).Song.Notes.Select(n => (int)n.Pitch));
        Assert.Throws<ArgumentOutOfRangeException>(() => SingleLine.Of(song, 0));
    }

    [Fact]
    public void Of_AnyFile_IsALineThatAbcCanSay() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Song song = Song.From(RandomMusic.File(seed));
            SingleLineResult line = SingleLine.Of(song);
            Note[] notes = [.. line.Song.Notes];
            int pitched = song.Notes.Count(n => !n.IsDrum);
            bool oneAtATime = notes.Zip(notes.Skip(1)).All(p => p.First.EndTick <= p.Second.StartTick && p.First.StartTick < p.Second.StartTick);
            return oneAtATime && notes.All(n => !n.IsDrum) && (notes.Length > 0) == (pitched > 0) && line.NotesLeft <= pitched;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(25));

    [Fact]
    public void Of_IrishTunes_WrittenAsAbc_HaveTheSamePitches()
    {
        (Song Tune, SingleLineResult Line)[] tunes = [.. ScoreFolder.Songs("cre-irish-midi").Where((_, i) => i % 20 == 0)
            .Select(tune => (tune, SingleLine.Of(tune))).Where(pair => !pair.Item2.IsChosen)];
        Assert.InRange(tunes.Length, 45, 52);
        Assert.All(tunes, pair =>
        {
            (Song tune, SingleLineResult line) = pair;
            Song again = AbcReader.Read(AbcWriter.Write(line.Song)).Tunes[0].ToSong();
            Assert.Equal(tune.Notes.Select(n => n.Pitch), again.Notes.Select(n => n.Pitch));
            Assert.InRange(line.LargestMove, 0, 0.25);
        });
    }
}
