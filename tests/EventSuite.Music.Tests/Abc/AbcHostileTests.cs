using System.Text;
using EventSuite.Music.Abc;
using EventSuite.Music.Notes;

namespace EventSuite.Music.Tests.Abc;

/// <summary>Texts made to hurt, and texts changed at random (seeded): always an answer, and never a large one from a small text.</summary>
public class AbcHostileTests
{
    private const int Rounds = 10_000;

    private static readonly string[] s_seeds =
    [
        "X:1\nT:One\nM:6/8\nL:1/8\nQ:1/4=120\nP:(AB)3C\nK:Gm\nP:A\n|:{ga}A2>B (3cde \"Am7\"[CE]2-|1[CE]2z:|2 ^f'4 Z2||\nP:B\n[M:3/4]_B,,3/2 y2 !trill!c//::=d|]\nw: la\nP:C\n[K:F#dor]a<<b&c|\n",
        "M:C|\nK:none\nV:1\nA|\nV:2\nB [V:1] c [I:propagate-accidentals not]^c|\\\n% c\n\nX:2\nK:D exp ^f\n|:: a :::|\n[1,3-5 b :| [2 c |]",
    ];

    [Fact]
    public void Read_MutatedText_AlwaysAnswers()
    {
        var random = new Random(20261121);
        for (int round = 0; round < Rounds; round++)
        {
            string text = Mutate(s_seeds[random.Next(s_seeds.Length)], random);
            AbcReadResult result = AbcReader.Read(text);
            Assert.Equal(result.FaultCount, result.Faults.Length);
            Assert.True(result.Tunes.Sum(tune => tune.Voices.Sum(voice => voice.Elements.Length)) <= text.Length, text);
            foreach (AbcTune tune in result.Tunes)
            {
                Use(tune, text);
            }
        }
    }

    [Theory]
    [InlineData("|:A", 50_000, ":|")]
    [InlineData("A|1B:|2", 50_000, "|")]
    [InlineData("(9", 100_000, "A")]
    [InlineData("[", 100_000, "A]")]
    [InlineData("{", 100_000, "A")]
    [InlineData("\"", 100_001, "")]
    [InlineData("!", 100_001, "")]
    [InlineData("^", 100_000, "A")]
    [InlineData("A>", 100_000, "A")]
    [InlineData("A-", 100_000, "A")]
    [InlineData("[K:D]", 50_000, "A")]
    [InlineData("[V:x", 50_000, "A")]
    [InlineData(":", 100_000, "|")]
    [InlineData("[1-9,", 50_000, "A")]
    [InlineData("9", 100_000, "|")]
    [InlineData("A9/", 50_000, "|")]
    [InlineData("c'", 3, "'")]
    [InlineData("\n\nX:1\nK:D\nA|", 20_000, "")]
    [InlineData("\nT:x", 50_000, "\nA|")]
    [InlineData(":| [2", 50_000, "")]
    public void Read_LongNonsense_IsLinear(string part, int times, string end)
    {
        string text = "X:1\nK:C\n" + string.Concat(Enumerable.Repeat(part, times)) + end;
        long before = GC.GetAllocatedBytesForCurrentThread();
        AbcReadResult result = AbcReader.Read(text);
        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Assert.True(bytes < 1_000_000 + (text.Length * 400L), $"{bytes} bytes for {text.Length} characters");
        Assert.All(result.Tunes.Take(2), tune => Use(tune, part));
    }

    [Fact]
    public void Play_TooLong_IsRefused()
    {
        string parts = string.Concat(Enumerable.Repeat("A", 900));
        AbcTune tune = Assert.Single(AbcReader.Read($"X:1\nP:{parts}\nK:C\nP:A\n|::::::::" + string.Concat(Enumerable.Repeat("A", 1000)) + "::::::::|\n").Tunes);
        Assert.Throws<AbcLimitException>(() => tune.ToMidi());
        Assert.Throws<AbcLimitException>(() => Assert.Single(AbcReader.Read("X:1\nL:1\nK:C\n" + string.Concat(Enumerable.Repeat("A256", 300)) + "\n").Tunes).ToMidi());
    }

    [Fact]
    public void Read_TooMuch_IsCut()
    {
        AbcReadResult result = AbcReader.Read("X:1\nK:C\nABcd|\nABcd|\n", new AbcReadOptions { MaxElements = 6 });
        Assert.Equal(6, Assert.Single(Assert.Single(result.Tunes).Voices).Elements.Length);
        Assert.Equal(AbcFaultCode.Limit, Assert.Single(result.Faults).Code);
        Assert.Equal(AbcFaultCode.Limit, AbcReader.Read("X:1\nK:C\nABcd|\n", new AbcReadOptions { MaxCharacters = 10 }).Faults[0].Code);
    }

    private static void Use(AbcTune tune, string text)
    {
        try
        {
            Song song = tune.ToSong(new AbcPlayOptions { PlayChords = true });
            Assert.True(song.Notes.Length <= 500_000 * 8, text);
            AbcReadResult again = AbcReader.Read(AbcWriter.Write(song));
            Assert.Equal(0, again.FaultCount);
        }
        catch (AbcLimitException)
        {
            // The documented answer to a tune that would grow too large.
        }
    }

    private static string Mutate(string seed, Random random)
    {
        var text = new StringBuilder(seed);
        const string Signs = "|:[](){}\"!+<>-=^_,'/0123456789ABCabczxZyXVPMKLQ%&\\\n \t~.é\0";
        for (int times = random.Next(1, 8); times > 0 && text.Length > 0; times--)
        {
            int at = random.Next(text.Length);
            switch (random.Next(4))
            {
                case 0: text[at] = Signs[random.Next(Signs.Length)]; break;
                case 1: text.Insert(at, Signs[random.Next(Signs.Length)]); break;
                case 2: text.Remove(at, Math.Min(random.Next(1, 6), text.Length - at)); break;
                default: text.Insert(random.Next(text.Length), text.ToString(at, Math.Min(random.Next(1, 30), text.Length - at))); break;
            }
        }

        return text.ToString();
    }
}
