using DemoMusic.Score;

namespace DemoMusic.Tests;

public sealed class TuneTests
{
    public static TheoryData<string> Names => [.. Tunes.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_bar_adds_up_and_lies_in_range(string name)
    {
        Tune tune = Tunes.Read(name);
        Assert.True(tune.Bars >= 9);
        Assert.All(tune.Melody, note => Assert.InRange(note.Pitch, 36, 88));
        Assert.All(tune.Melody.Zip(tune.Melody.Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        Assert.InRange(tune.Length - tune.Melody[^1].End, 0, tune.Meter.Bar);
    }

    // A slip in a chord or a note shows here first: beats of a tune mostly belong to their chords.
    [Theory]
    [MemberData(nameof(Names))]
    public void The_melody_agrees_with_its_chords_on_most_first_beats(string name)
    {
        Tune tune = Tunes.Read(name);
        List<Note> first = [.. tune.Melody.Where(note => note.Start % tune.Meter.Bar == 0)];
        int agreeing = first.Count(note => tune.ChordAt(note.Start).Has(note.Pitch));
        Assert.True(agreeing * 100 >= first.Count * 60, $"{agreeing} of {first.Count}");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tune_ends_on_a_tone_of_its_tonic_chord(string name)
    {
        // Sakura closes on the fifth of A; its mode has no tonic triad.
        Tune tune = Tunes.Read(name);
        int last = Key.Mod(tune.Melody[^1].Pitch - tune.Key.Tonic);
        Assert.Contains(last, new[] { 0, 3, 4, 7 });
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_tune_says_where_it_comes_from(string name) =>
        Assert.Matches(@"\. .*(traditional|\(.*1[4-9]\d\d\)|1[5-8]\d\d)", Tunes.Source(name));

    [Theory]
    [InlineData("C D E F|C D E|C D E F|", "bar 2 does not add up: 12 sixteenths rather than 16")]
    [InlineData("C D E F G|", "bar 1 does not add up: 20 sixteenths rather than 16")]
    [InlineData("C D E F|C D|C D E F|", "bar 2 does not add up: 8 sixteenths")]
    [InlineData("C D E F|C D E|", "bar 2 does not add up: 12 sixteenths")]
    [InlineData("C D E §|", "test.abc, line 5: Music is expected, found '§'")]
    [InlineData("\"H\"C D E F|", "'H' is no chord")]
    [InlineData("z4|", "one tune of one voice with chord symbols is expected")]
    public void A_faulty_tune_is_refused_with_its_place(string body, string message)
    {
        FormatException fault = Assert.Throws<FormatException>(() => LeadSheet.Read("test", "X:1\nM:4/4\nL:1/4\nK:C\n" + "\"C\"" + body));
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }
}
