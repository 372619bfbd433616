using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace LstmCnnComposer.Tests;

/// <summary>Each knob does what it says, measured over 50 pieces of 4 bars.</summary>
public sealed class KnobTests
{
    private const int Pieces = 50;

    [Fact]
    public void Span_Leaps_Density_And_Height_Move_The_Lead()
    {
        Rises("span", "8", "22", Span);
        Rises("leaps", "1.6", "4", Leaps);
        Rises("rhythmDensity", "1", "2.2", lead => lead.Length);
        Rises("centre", "-6", "6", lead => lead.Average(n => n.Pitch));
        Rises("span", "6", "18", Span, "chorale");
        Rises("rhythmDensity", "0.6", "1.2", lead => lead.Length, "chorale");
    }

    [Fact]
    public void Daring_Surprises_And_The_Likeliest_Do_Not()
    {
        Rises("temperature", "0.3", "1.6", lead => lead.Select(n => n.Pitch).Distinct().Count());
        Assert.True(Beginnings(("sampling", "top"), ("topK", "2")) < Beginnings(("sampling", "top"), ("topK", "20")));
        Assert.True(Beginnings(("topP", "0.2")) < Beginnings(("topP", "0.95")));
        Assert.Single(Leads("irish", 3, ("sampling", "best")).Select(Text).Distinct());
        Assert.Equal(Pieces, Leads("irish", Pieces, ("sampling", "all")).Select(Text).Distinct().Count());
    }

    [Fact]
    public void Scales_Hold_And_Rhythms_Are_Preferred()
    {
        foreach ((string scale, int[] degrees) in new[] { ("pentatonic", new[] { 0, 2, 4, 7, 9 }), ("fifths", [0, 7]), ("major", [0, 2, 4, 5, 7, 9, 11]) })
        {
            Assert.All(Leads("irish", Pieces, ("key", "C"), ("scale", scale)).SelectMany(l => l), n => Assert.Contains(n.Pitch % 12, degrees));
        }

        Rises("rhythm", "long", "flowing", lead => lead.Length);
        Rises("rhythm", "flowing", "short", lead => lead.Length);
        Rises("rhythm", "flowing", "triplets", lead => lead.Count(n => n.DurationTicks is 160 or 320));
        Rises("rhythm", "flowing", "dotted", lead => lead.Count(n => n.DurationTicks is 360 or 720));
    }

    [Fact]
    public void Octave_Length_And_Velocity_Are_Exact()
    {
        Note[][] plain = Leads("irish", Pieces), high = Leads("irish", Pieces, ("octave", "1"));
        Assert.Equal(plain.SelectMany(l => l.Select(n => n.Pitch + 12)), high.SelectMany(l => l.Select(n => (int)n.Pitch)));
        Assert.All(Leads("irish", Pieces, ("noteLength", "6")).SelectMany(l => l), n => Assert.InRange(n.DurationTicks, 1, 120));
        Assert.All(Leads("irish", Pieces, ("velocityLow", "40"), ("velocityHigh", "50")).SelectMany(l => l), n => Assert.InRange(n.Velocity, (byte)40, (byte)50));
    }

    [Fact]
    public void Only_What_Is_An_End_Ends_On_The_Home_Note()
    {
        double Ends(string position) => Leads("irish", Pieces, ("key", "C"), ("position", position), ("tries", "8")).Average(l => l[^1].Pitch % 12 == 0 ? 1.0 : 0);

        Assert.True(Ends("whole") >= .9, $"{Ends("whole")}");
        Assert.True(Ends("ending") >= .9, $"{Ends("ending")}");
        Assert.True(Ends("opening") < .7, $"{Ends("opening")}");
        Assert.True(Ends("middle") < .7, $"{Ends("middle")}");
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

    private static void Rises(string knob, string low, string high, Func<Note[], double> measure, string style = "irish", params (string, string)[] more)
    {
        double Mean(string value) => Leads(style, Pieces, [(knob, value), .. more]).Average(measure);

        (double below, double above) = (Mean(low), Mean(high));
        Assert.True(above > below * 1.02, $"{knob} in style {style}: {below:0.00} at {low}, {above:0.00} at {high}");
    }

    private static Note[][] Leads(string style, int count, params (string, string)[] given) =>
        [.. Enumerable.Range(0, count).Select(seed => Ask.Compose(seed, [.. new[] { ("style", style), ("bars", "4"), ("parts", "lead"), ("tries", "1") }.Where(p => given.All(g => g.Item1 != p.Item1)), .. given]).Notes.ToArray())];

    /// <summary>How many ways of beginning there are among the pieces.</summary>
    private static int Beginnings(params (string, string)[] given) => Leads("irish", Pieces, given).Select(l => Text([.. l.Take(3)])).Distinct().Count();

    private static double Span(Note[] lead) => lead.Max(n => n.Pitch) - lead.Min(n => n.Pitch);

    private static double Leaps(Note[] lead) => lead.Zip(lead.Skip(1), (a, b) => Math.Abs(b.Pitch - a.Pitch)).DefaultIfEmpty(0).Average();

    private static string Text(Note[] lead) => string.Join(' ', lead.Select(n => $"{n.StartTick}:{n.Pitch}"));
}
