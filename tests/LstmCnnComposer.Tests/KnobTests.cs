using EventSuite.Music.Notes;
using static LstmCnnComposer.Tests.Leads;

namespace LstmCnnComposer.Tests;

/// <summary>Each knob of how notes are chosen and played does what it says, measured over 50 pieces.</summary>
public sealed class KnobTests
{
    public static TheoryData<string> Styles => ["irish", "chorale", "keyboard"];

    [Theory]
    [MemberData(nameof(Styles))]
    public void Daring_Surprises_And_The_Likeliest_Do_Not(string style)
    {
        Rises("temperature", "0.3", "1.6", lead => lead.Select(n => n.Pitch).Distinct().Count(), style);
        Assert.True(Beginnings(style, ("sampling", "top"), ("topK", "2")) < Beginnings(style, ("sampling", "top"), ("topK", "20")));
        Assert.True(Beginnings(style, ("topP", "0.2")) < Beginnings(style, ("topP", "0.95")));
        Assert.Single(Of(style, 3, ("sampling", "best")).Select(Text).Distinct());
        Assert.True(Of(style, Many, ("sampling", "all")).Select(Text).Distinct().Count() >= Many - 1);
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Scales_Hold(string style)
    {
        foreach ((string scale, int[] degrees) in new[] { ("pentatonic", new[] { 0, 2, 4, 7, 9 }), ("fifths", [0, 7]), ("major", [0, 2, 4, 5, 7, 9, 11]), ("minor", [0, 2, 3, 5, 7, 8, 10]) })
        {
            Assert.All(Of(style, Many, ("key", "C"), ("scale", scale)).SelectMany(l => l), n => Assert.Contains(n.Pitch % 12, degrees));
        }
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Rhythms_Are_Preferred(string style)
    {
        Rises("rhythm", "long", "flowing", lead => lead.Length, style);
        Rises("rhythm", "flowing", "short", lead => lead.Length, style);
        Rises("rhythm", "flowing", "dotted", lead => lead.Count(n => n.DurationTicks is 360 or 720), style);
        if (style != "chorale")
        {
            Rises("rhythm", "flowing", "triplets", lead => lead.Count(n => n.DurationTicks is 160 or 320), style);
        }
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Octave_Length_And_Velocity_Are_Exact(string style)
    {
        Note[][] plain = Of(style, Many), high = Of(style, Many, ("octave", "1"));
        Assert.Equal(plain.SelectMany(l => l.Select(n => n.Pitch + 12)), high.SelectMany(l => l.Select(n => (int)n.Pitch)));
        Assert.All(Of(style, Many, ("noteLength", "6")).SelectMany(l => l), n => Assert.InRange(n.DurationTicks, 1, 120));
        Assert.All(Of(style, Many, ("velocityLow", "40"), ("velocityHigh", "50")).SelectMany(l => l), n => Assert.InRange(n.Velocity, (byte)40, (byte)50));
    }

    [Theory]
    [MemberData(nameof(Styles))]
    public void Only_What_Is_An_End_Ends_On_The_Home_Note(string style)
    {
        // The lowest part that ends: the lead of tunes, the bass of chorales, the left hand.
        double Ends(string position) => Enumerable.Range(0, Many).Average(seed => EndsAtHome(Ask.Compose(
            seed, ("style", style), ("key", "C"), ("position", position), ("bars", "2"), ("parts", style == "irish" ? "lead" : "auto"))) ? 1.0 : 0);

        (double whole, double ending, double opening, double middle) = (Ends("whole"), Ends("ending"), Ends("opening"), Ends("middle"));
        double least = style == "keyboard" ? .75 : .85; // the keyboard card: .85 of 500 pieces
        Assert.True(whole >= least && ending >= least, $"whole {whole}, ending {ending}");
        Assert.True(opening < .7 && middle < .7, $"opening {opening}, middle {middle}");
    }

    [Fact]
    public void More_Tries_Find_More_Ends()
    {
        double Ends(string tries) => Enumerable.Range(0, Many).Average(seed => EndsAtHome(Ask.Compose(seed, ("style", "chorale"), ("key", "C"), ("bars", "2"), ("tries", tries))) ? 1.0 : 0);

        (double one, double many) = (Ends("1"), Ends("16"));
        Assert.True(many > one + .2, $"{one} with one try, {many} with 16");
    }

    [Fact]
    public void Chords_Have_The_Notes_And_Come_As_Often_As_Asked()
    {
        (string, string)[] three = [("parts", "lead-chords-bass"), ("bars", "4"), ("tries", "1")];
        Note[] Chords(params (string, string)[] given) => [.. Ask.Compose(1, [.. three, .. given]).Notes.Where(n => n.Track == 2)];
        foreach (int notes in new[] { 1, 2, 3 })
        {
            Assert.All(Chords(("notesAtOnce", $"{notes}")).GroupBy(n => n.StartTick), g => Assert.InRange(g.Count(), 1, notes));
        }

        Assert.True(Chords(("chordDepth", "2")).Length < Chords(("chordDepth", "4")).Length);
        Assert.True(Chords(("chordDensity", "0.25")).Select(n => n.StartTick).Distinct().Count() < Chords(("chordDensity", "1")).Select(n => n.StartTick).Distinct().Count());
    }

    [Fact]
    public void What_The_Others_Hear_Of_The_Lead_Changes_What_They_Play()
    {
        string Bass(string mode) => string.Join(' ', Enumerable.Range(0, 5).SelectMany(seed => Ask.Compose(seed, ("parts", "lead-bass"), ("leadMode", mode), ("tries", "1")).Notes.Where(n => n.Track == 2).Select(n => $"{n.StartTick}:{n.Pitch}")));

        Assert.Equal(4, new[] { "both", "melody", "rhythm", "none" }.Select(Bass).Distinct().Count());
    }

    private static bool EndsAtHome(Song song) => song.Notes.Where(n => n.EndTick == song.Notes.Max(o => o.EndTick)).Min(n => n.Pitch) % 12 == 0;

    /// <summary>How many ways of beginning there are among the pieces.</summary>
    private static int Beginnings(string style, params (string, string)[] given) => Of(style, Many, given).Select(l => Text([.. l.Take(3)])).Distinct().Count();

    private static string Text(Note[] lead) => string.Join(' ', lead.Select(n => $"{n.StartTick}:{n.Pitch}"));
}
