using EventHost.Studio;
using EventSuite.Core.Studio.Origins;
using EventSuite.Music.Midi;

namespace EventHost.Tests.Studio;

public sealed class NoteComparerTests
{
    private static readonly (int Start, int Length, int Pitch)[] Tune = [(0, 480, 60), (480, 240, 62), (720, 160, 64), (880, 80, 64)];

    [Fact]
    public void The_same_music_is_kept_whole_also_where_ticks_are_counted_otherwise() =>
        Assert.Equal(new NoteChange(4, 0, 0), new NoteComparer().Compare(File(480, Tune), File(96, [.. Tune.Select(n => (n.Start / 5, n.Length / 5, n.Pitch))])));

    [Fact]
    public void A_moved_note_is_one_removed_and_one_added()
    {
        var moved = Tune.ToArray();
        moved[1].Pitch = 63;
        moved[2].Start = 960;
        Assert.Equal(new NoteChange(2, 2, 2), new NoteComparer().Compare(File(480, Tune), File(480, moved)));
    }

    [Fact]
    public void Notes_that_came_or_went_are_counted_and_a_doubled_one_counts()
    {
        Assert.Equal(new NoteChange(4, 1, 0), new NoteComparer().Compare(File(480, Tune), File(480, [.. Tune, (1440, 480, 67)])));
        Assert.Equal(new NoteChange(1, 0, 3), new NoteComparer().Compare(File(480, Tune), File(480, Tune[..1])));
    }

    private static byte[] File(int division, (int Start, int Length, int Pitch)[] notes)
    {
        var track = new MidiTrackBuilder();
        foreach (var (start, length, pitch) in notes)
        {
            track.Note(start, length, pitch, 90);
        }

        return new MidiFile(MidiFormat.SingleTrack, MidiDivision.Metrical(division), [track.Build()]).Write();
    }
}
