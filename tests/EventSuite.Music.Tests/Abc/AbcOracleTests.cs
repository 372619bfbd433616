using System.Text.RegularExpressions;
using EventSuite.Music.Abc;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Abc;

/// <summary>
/// Real tune books played by us and by abc2midi: the same pitches, onsets within a tick, for 1,774 of 1,838 tunes. The
/// other 64 by their cause:
/// <list type="bullet">
/// <item>60 close a repeat with <c>:|</c> that was never opened with <c>|:</c>. "Repeat/bar symbols" of ABC 2.1 does not
/// say where such a repeat goes back to. Here: to the last double or thick line, part label or closed repeat, since each
/// of them ends a section for a musician; abc2midi mostly goes back to the tune's start. With that <c>|:</c> written
/// where we hold it to be, abc2midi plays as we do.</item>
/// <item>1 (reelsa-c.abc:1349) opens with <c>|||:</c>. ABC 2.1 asks readers to be liberal with bar lines of any
/// shape; abc2midi does not repeat there.</item>
/// <item>1 (reelsh-l.abc:820) has a tie before a first ending. Here it leads into the second ending as well, as it
/// is sung; abc2midi strikes the note again. ABC 2.1 is silent on it.</item>
/// <item>2 are faulty text, mended in another way: a chord that is not closed (jigs.abc:2228), and
/// <c>[+GB]</c> (reelsd-g.abc:2).</item>
/// </list>
/// </summary>
public class AbcOracleTests(ITestOutputHelper output)
{
    // Faults of the text, and what is no matter of where a repeat begins.
    private static readonly string[] s_faulty = ["jigs.abc:2228", "reelsd-g.abc:2"];
    private static readonly string[] s_otherwise = [.. s_faulty, "reelsa-c.abc:1349", "reelsh-l.abc:820"];

    [Theory]
    [InlineData("irish-abc-mit", 804, 33)]
    [InlineData("nottingham", 1034, 31)]
    public void Play_TuneBook_AsAbc2Midi(string folder, int tunes, int different)
    {
        List<AbcCorpus> book = AbcCorpus.Of(folder);
        Assert.Equal(tunes, book.Count);
        Assert.Equal(different, Different(book).Count);
    }

    /// <summary>With repeats taken out, so that what is left cannot be a matter of where a repeat begins.</summary>
    [Theory]
    [InlineData("irish-abc-mit")]
    [InlineData("nottingham")]
    public void Play_TuneBookWithoutRepeats_AsAbc2Midi(string folder)
    {
        IEnumerable<AbcCorpus> book = AbcCorpus.Of(folder).Select(tune =>
        {
            string text = WithoutRepeats(tune.Text);
            return new AbcCorpus(tune.Name, text, Assert.Single(AbcReader.Read(text).Tunes));
        });
        Assert.Empty(Different([.. book]).Except(s_faulty));
    }

    /// <summary>With the <c>|:</c> that is left unsaid written into the text that abc2midi gets, and not into ours.</summary>
    [Theory]
    [InlineData("irish-abc-mit", false, 0)] // all 33 begin behind lines and closed repeats,
    [InlineData("nottingham", false, 5)] // 22 of 27 here,
    [InlineData("nottingham", true, 0)] // and five at part labels
    public void Play_TuneBookWithRepeatsBegun_AsAbc2Midi(string folder, bool parts, int different) =>
        Assert.Equal(different, Different([.. AbcCorpus.Of(folder).Select(tune => tune with { Text = RepeatSigns.WriteOut(tune.Text, parts) })]).Except(s_otherwise).Count());

    private List<string> Different(List<AbcCorpus> book)
    {
        Abc2Midi.Require();
        Song?[] theirs = Abc2Midi.Play([.. book.Select(tune => tune.Text)]);
        List<string> different = [];
        for (int i = 0; i < book.Count; i++)
        {
            if ((theirs[i] is { } song ? Difference(book[i].Tune.ToSong(), song) : "abc2midi wrote nothing") is { } difference)
            {
                different.Add(book[i].Name);
                output.WriteLine($"{book[i].Name}: {difference}");
            }
        }

        output.WriteLine($"{book.Count - different.Count} of {book.Count} equal");
        return different;
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
