using EventHost.Entries;
using EventHost.Studio.Samples;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;

namespace EventHost.Tests.Studio;

/// <summary>The sample melodies are whole: eight full bars each, one note at a time, and good enough to be handed in.</summary>
public sealed class SampleMelodyTests
{
    [Fact]
    public void Each_has_eight_full_bars_of_one_voice()
    {
        var all = new SampleMelodies().All;
        Assert.InRange(all.Count, 4, 12);
        Assert.Distinct(all.Select(m => m.Id));
        Assert.All(all, melody =>
        {
            var song = Song.From(MidiFile.Read(melody.Midi).File!);
            Assert.Equal((8, 8), (melody.Bars, song.BarCount));
            Assert.False(song.HasPickup);
            Assert.All(Enumerable.Range(0, 8), bar => Assert.Contains(song.Notes, n => n.StartTick >= song.BarStartTick(bar) && n.StartTick < song.BarStartTick(bar + 1)));
            Assert.True(song.LastNoteEndTick <= song.BarStartTick(8), $"{melody.Id} is longer than its bars.");
            Assert.All(song.Notes.Zip(song.Notes.Skip(1)), pair => Assert.True(pair.First.EndTick <= pair.Second.StartTick, $"{melody.Id}: two notes at once."));
            Assert.All(song.Notes, n => Assert.InRange(n.Pitch, 48, 84));
            Assert.Equal(song.Notes.Length, new MusicInspector().Inspect(melody.Midi).Require().Facts.Notes);
        });
    }

    [Fact]
    public void No_two_are_alike() =>
        Assert.Distinct(new SampleMelodies().All.Select(m => new MusicInspector().Inspect(m.Midi).Require().Facts.ContentHash));
}
