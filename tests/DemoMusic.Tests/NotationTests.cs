using DemoMusic.Score;
using DemoMusic.Variations;

namespace DemoMusic.Tests;

public sealed class NotationTests
{
    [Fact]
    public void An_accidental_holds_until_the_bar_line_in_its_octave_only()
    {
        Tune tune = Read("C", "^F F f =F|F4|");
        Assert.Equal([66, 66, 77, 65, 65], tune.Melody.Select(note => note.Pitch));
    }

    [Fact]
    public void Repeats_are_written_out_with_their_pickups()
    {
        Tune tune = Read("C", "G|C D E F|C3:|");
        Assert.Equal(5, tune.Bars);
        Assert.Equal(480, tune.Pickup);
        Assert.Equal(12, tune.Melody.Count);
        Assert.Equal(1440, tune.Melody[0].Start);
    }

    [Fact]
    public void A_jig_turned_reel_and_back_is_the_jig()
    {
        Tune jig = Tunes.Read("kesh-jig");
        Tune reel = TimeWarp.JigToReel.Apply(jig, new Meter(4, 4));
        Assert.Equal(jig.Bars, reel.Bars);
        Tune back = TimeWarp.ReelToJig.Apply(reel, jig.Meter);
        Assert.Equal(jig.Melody, back.Melody);
    }

    [Fact]
    public void Major_turned_minor_keeps_the_leading_note()
    {
        Tune minor = ParallelMode.Apply(Read("C", "C E A B|"));
        Assert.Equal([60, 63, 68, 71], minor.Melody.Select(note => note.Pitch));
        Assert.True(minor.Key.IsMinor);
        Assert.Equal(-3, minor.Key.Sharps);
    }

    [Fact]
    public void The_same_seed_gives_the_same_chance_for_ever()
    {
        SeededRandom random = new(1);
        Assert.Equal([465, 519, 590, 235, 761, 48], Enumerable.Range(0, 6).Select(_ => random.Below(1000)));
    }

    private static Tune Read(string key, string body) => LeadSheet.Read("test", $"X:1\nM:4/4\nL:1/4\nK:{key}\n\"C\"{body}");
}
