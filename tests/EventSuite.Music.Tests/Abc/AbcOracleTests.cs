using System.Text.RegularExpressions;
using EventSuite.Music.Abc;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Abc;

/// <summary>
/// Real tune books played by us and by abc2midi: the same pitches, onsets within a tick. Two tunes are faulty text (a
/// chord that is not closed, <c>[+GB]</c>) and mended in another way. All others that differ do so in where a repeat
/// without <c>|:</c> goes back to: here to the last double or thick line or part, there mostly to the tune's start.
/// </summary>
public class AbcOracleTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("irish-abc-mit", 804, 771)]
    [InlineData("nottingham", 1034, 1003)]
    public void Play_TuneBook_AsAbc2Midi(string folder, int tunes, int equal)
    {
        List<AbcCorpus> book = AbcCorpus.Of(folder);
        Assert.Equal(tunes, book.Count);
        Assert.True(CountEqual(book) >= equal);
    }

    /// <summary>With repeats taken out, so that what is left cannot be a matter of where a repeat begins.</summary>
    [Theory]
    [InlineData("irish-abc-mit", 804)]
    [InlineData("nottingham", 1030)]
    public void Play_TuneBookWithoutRepeats_AsAbc2Midi(string folder, int equal)
    {
        IEnumerable<AbcCorpus> book = AbcCorpus.Of(folder).Select(tune =>
        {
            string text = WithoutRepeats(tune.Text);
            return new AbcCorpus(tune.Name, text, Assert.Single(AbcReader.Read(text).Tunes));
        });
        Assert.True(CountEqual([.. book]) >= equal);
    }

    private int CountEqual(List<AbcCorpus> book)
    {
        Abc2Midi.Require();
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

        output.WriteLine($"{equal} of {book.Count} equal");
        return equal;
    }

    private static string WithoutRepeats(string text) => string.Join('\n', text.Split('\n').Select(line =>
        line is [_, ':', not ('|' or ':'), ..] ? line : Regex.Replace(Regex.Replace(line, @":+(?=[|:])|(?<=[|:]):+|(?<=\|)\s*\[?\d|\[\d", "|"), @"\|[|\]\s]*\|", "|")));

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
