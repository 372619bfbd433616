using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Notes;

public class ScoreTests
{
    [Fact]
    public void ToSong_AndBack_GivesTheNotes() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Score score = WithoutOverlap(RandomScore.Of(seed));
            Score again = Score.Of(Song.From(MidiFile.Read(score.ToSong(97).File.Write()).File!));

            // Track 0 of the file is the conductor's; the others keep their order.
            int[] tracks = [.. score.Notes.Select(n => n.Track).Distinct().Order()];
            return again.TicksPerQuarter == score.TicksPerQuarter
                && again.Notes.Select(n => n with { Track = tracks[n.Track - 1] }).SequenceEqual(score.Notes);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Rescale_Up_AndDown_GivesTheScore() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            Score score = RandomScore.Of(seed);
            return score.Rescale(score.TicksPerQuarter * 7).Rescale(score.TicksPerQuarter).Notes.SequenceEqual(score.Notes);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Of_Smpte_CountsHalfASecondAsAQuarter()
    {
        var file = new MidiFile(MidiFormat.SingleTrack, MidiDivision.Smpte(25, 40), [new MidiTrackBuilder().Note(1000, 500, 60).Build()]);
        Note note = Score.Of(Song.From(file), 24).Notes.Single();
        Assert.Equal((48, 24), (note.StartTick, note.DurationTicks)); // 1,000 ticks a second
    }

    private static Score WithoutOverlap(Score score)
    {
        var ends = new Dictionary<(int, int, int), long>();
        var kept = new List<Note>();
        foreach (Note note in score.Notes)
        {
            if (note.StartTick >= ends.GetValueOrDefault((note.Track, note.Channel, note.Pitch)))
            {
                ends[(note.Track, note.Channel, note.Pitch)] = note.EndTick;
                kept.Add(note);
            }
        }

        return score.With(kept);
    }
}
