using System.Text;
using EventSuite.Music.Analysis;
using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
using EventSuite.Plugins;
using MarkovComposer.Writing;

namespace MarkovComposer.Tests;

public sealed class ComposeTests
{
    public static TheoryData<string, string> Styles => new() { { "4/4", "major" }, { "4/4", "minor" }, { "2/4", "major" }, { "3/4", "major" }, { "6/8", "major" }, { "6/8", "minor" }, { "9/8", "major" } };

    [Theory]
    [MemberData(nameof(Styles))]
    public void Melodies_Have_Exactly_The_Bars_The_Range_And_The_Ending_Asked_For(string meter, string mode)
    {
        foreach (string form in new[] { "ABAC", "AABA", "AABB", "free" })
        {
            for (int seed = 0; seed < 10; seed++)
            {
                int bars = 1 + (seed * 3);
                Song song = Ask.Compose(seed, ("meter", meter), ("mode", mode), ("form", form), ("bars", bars.ToString()), ("key", "Eb"), ("lowest", "55"), ("highest", "75"));

                Score melody = song.Part(1);
                long bar = song.Grid.FullBarTicks(0) * 24 / song.File.Division.TicksPerQuarter;
                Assert.Equal(meter, $"{song.Grid.Signatures[0].Numerator}/{song.Grid.Signatures[0].Denominator}");
                Assert.Equal(bars * bar, melody.EndTick);
                Assert.Equal(bars, song.BarCount);
                Assert.All(melody.Notes, n => Assert.InRange(n.Pitch, (byte)55, (byte)75));
                Assert.Equal(3, melody.Notes[^1].Pitch % 12);
            }
        }
    }

    [Fact]
    public void The_Same_Request_Gives_The_Same_Bytes_And_Another_Seed_Another_Tune()
    {
        byte[] Bytes(Composer composer, long seed) => composer.Generate(Ask.For(MusicTask.Compose, seed, ("bars", "16")), new PluginCall())[0].Midi.ToArray();
        var anew = new Composer(new PluginContext(AppContext.BaseDirectory, AppContext.BaseDirectory));

        Assert.Equal(Bytes(Ask.Composer, 5), Bytes(anew, 5));
        Assert.NotEqual(Bytes(Ask.Composer, 5), Bytes(Ask.Composer, 6));
    }

    [Fact]
    public void Several_At_Once_Are_All_Different_And_Told_As_They_Come()
    {
        var progress = new List<double>();

        IReadOnlyList<Composition> made = Ask.Composer.Generate(Ask.For(MusicTask.Compose, 1) with { Count = 4 }, new PluginCall(progress: p => progress.Add(p.Fraction)));

        Assert.Equal(4, made.Select(c => Convert.ToBase64String(c.Midi.Span)).Distinct().Count());
        Assert.Equal([0.25, 0.5, 0.75, 1], progress);
    }

    [Fact]
    public void A_Cancelled_Call_Ends() =>
        Assert.Throws<OperationCanceledException>(() => Ask.Composer.Generate(Ask.For(MusicTask.Compose, 1), new PluginCall(new CancellationToken(canceled: true))));

    [Fact]
    public void Tempo_Meter_Key_Names_And_Programs_Are_Written_Down()
    {
        Song song = Ask.Compose(3, ("key", "A"), ("meter", "6/8"), ("tempo", "90"), ("instrument", "fiddle"), ("accompaniment", "chords-and-bass"));

        Assert.Equal(60.0 / 90, song.Tempo.SecondsAt(song.File.Division.TicksPerQuarter), 5);
        Assert.Equal(new KeySignature(0, 3, false), song.KeySignatures[0]);
        Assert.Equal(["Melody", "Chords", "Bass"], song.File.Tracks.Skip(1).Select(Name));
        Assert.Equal([110, 24, 32], song.Notes.GroupBy(n => n.Track).OrderBy(g => g.Key).Select(g => (int)g.First().Program));
    }

    [Fact]
    public void Phrases_Come_Back_As_The_Form_Says()
    {
        Score melody = Ask.Compose(8, ("form", "ABAC"), ("bars", "8"), ("order", "2")).Part(1);
        (long, byte)[] Phrase(int number) => [.. melody.Notes.Where(n => n.StartTick / 192 == number).Select(n => (n.StartTick % 192, n.Pitch))];

        Assert.Equal(Phrase(0), Phrase(2));
        Assert.NotEqual(Phrase(0), Phrase(1));
        Assert.NotEqual(Phrase(1), Phrase(3));
    }

    [Fact]
    public void Density_Makes_Notes_Shorter_And_Memory_Counts()
    {
        double Notes(string density) => Enumerable.Range(0, 20).Average(seed => (double)Ask.Compose(seed, ("density", density), ("form", "free")).Part(1).Notes.Length);

        Assert.True(Notes("-1") < Notes("0") && Notes("0") < Notes("1"), $"{Notes("-1")} {Notes("0")} {Notes("1")}");
    }

    [Fact]
    public void A_Style_That_The_Model_Lacks_Is_Refused_With_Those_It_Has()
    {
        var fault = Assert.Throws<PluginFaultException>(() => Ask.Compose(1, ("meter", "9/8"), ("mode", "minor")));

        Assert.Equal((PluginFaultCode.InvalidParameters, "meter"), (fault.Code, fault.Field));
        Assert.Contains("4/4 major", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Range_Of_Less_Than_An_Octave_Is_Refused()
    {
        var fault = Assert.Throws<PluginFaultException>(() => Ask.Compose(1, ("lowest", "60"), ("highest", "71")));

        Assert.Equal((PluginFaultCode.InvalidParameters, "highest"), (fault.Code, fault.Field));
    }

    [Fact]
    public void Each_Choice_Is_One_That_The_Code_Knows()
    {
        foreach (var choice in Ask.Manifest.Parameters.Single(p => p.Name == "instrument").Choices)
        {
            Assert.Equal(choice.Value, Instruments.Choice(Instruments.Program(choice.Value)));
        }

        Assert.Equal(Enumerable.Range(0, 12).Select(PitchNames.Of), Ask.Manifest.Parameters.Single(p => p.Name == "key").Choices.Select(c => c.Value));
    }

    private static string Name(MidiTrack track)
    {
        foreach (ref readonly MidiEvent e in track.Events)
        {
            if (e.IsMeta(MetaType.TrackName))
            {
                return Encoding.UTF8.GetString(track.Payload(e));
            }
        }

        return "";
    }
}
