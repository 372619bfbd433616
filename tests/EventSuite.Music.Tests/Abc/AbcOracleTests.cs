using System.Diagnostics;
using EventSuite.Music.Abc;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Abc;

/// <summary>Real tune books played by us and by abc2midi: the same pitches, onsets within a tick.</summary>
public class AbcOracleTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("irish-abc-mit", 804, 700)]
    [InlineData("nottingham", 1034, 900)]
    public void Play_TuneBook_AsAbc2Midi(string folder, int tunes, int atLeast)
    {
        List<AbcCorpus> book = AbcCorpus.Of(folder);
        Abc2Midi.Require();
        Assert.Equal(tunes, book.Count);
        Song?[] theirs = Abc2Midi.Play([.. book.Select(tune => tune.Text)]);
        int equal = 0;
        for (int i = 0; i < book.Count; i++)
        {
            string? difference = theirs[i] is { } song ? Difference(book[i].Tune.ToSong(), song) : "abc2midi wrote nothing";
            equal += difference is null ? 1 : 0;
            if (difference is not null)
            {
                output.WriteLine($"{book[i].Name}: {difference}");
            }
        }

        output.WriteLine($"{folder}: {equal} of {book.Count} equal");
        Assert.True(equal >= atLeast, $"{equal} of {book.Count} tunes are equal.");
    }

    private static string? Difference(Song ours, Song theirs)
    {
        var a = Notes(ours);
        var b = Notes(theirs);
        for (int i = 0; i < Math.Min(a.Count, b.Count); i++)
        {
            if (a[i].Pitch != b[i].Pitch || Math.Abs(a[i].StartTick - b[i].StartTick) > 1)
            {
                return $"note {i} of {a.Count}/{b.Count}: {a[i].Pitch} at {a[i].StartTick / 480.0}, theirs {b[i].Pitch} at {b[i].StartTick / 480.0}";
            }
        }

        return a.Count == b.Count ? null : $"{a.Count} notes, theirs {b.Count}";
    }

    private static List<Note> Notes(Song song)
    {
        Assert.Equal(480, song.File.Division.TicksPerQuarter);
        return [.. song.Notes.OrderBy(note => note.StartTick).ThenBy(note => note.Pitch)];
    }
}
