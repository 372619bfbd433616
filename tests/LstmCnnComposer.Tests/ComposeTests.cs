using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace LstmCnnComposer.Tests;

public sealed class ComposeTests
{
    public static TheoryData<string, string> Meters => new() { { "irish", "4/4" }, { "irish", "2/4" }, { "irish", "3/4" }, { "irish", "6/8" }, { "irish", "9/8" }, { "irish", "12/8" }, { "chorale", "4/4" }, { "chorale", "3/4" }, { "keyboard", "4/4" }, { "keyboard", "3/4" }, { "keyboard", "6/8" } };

    [Theory]
    [MemberData(nameof(Meters))]
    public void Pieces_Have_The_Bars_And_The_Meter_Asked_For(string style, string meter)
    {
        for (int seed = 0; seed < 3; seed++)
        {
            int bars = 1 + (5 * seed);

            Song song = Ask.Compose(seed, ("style", style), ("meter", meter), ("bars", $"{bars}"), ("parts", "all"), ("tries", "2"));

            Assert.Equal(meter, $"{song.Grid.Signatures[0].Numerator}/{song.Grid.Signatures[0].Denominator}");
            Assert.Equal(bars * song.Grid.FullBarTicks(0), song.EndTick);
            Assert.InRange(song.BarCount, 1, bars);
        }
    }

    [Fact]
    public void The_Same_Request_Gives_The_Same_Bytes_And_Another_Seed_Another_Piece()
    {
        byte[] Bytes(Composer composer, long seed) => composer.Generate(Ask.For(MusicTask.Compose, seed), new PluginCall())[0].Midi.ToArray();
        var anew = new Composer(new PluginContext(AppContext.BaseDirectory, AppContext.BaseDirectory));
        byte[] first = Bytes(Ask.Composer, 5);
        Ask.Compose(77, ("style", "chorale")); // what was asked in between changes nothing

        Assert.Equal(first, Bytes(anew, 5));
        Assert.Equal(first, Bytes(Ask.Composer, 5));
        Assert.NotEqual(first, Bytes(Ask.Composer, 6));
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
    public void A_Call_Cancelled_In_The_Midst_Leaves_Nothing_Behind()
    {
        GenerateRequest request = Ask.For(MusicTask.Compose, 9, ("style", "keyboard"), ("leaps", "3")) with { Count = 3 };
        byte[] before = Ask.Composer.Generate(request with { Count = 1 }, new PluginCall())[0].Midi.ToArray();
        using var cancellation = new CancellationTokenSource();

        Assert.Throws<OperationCanceledException>(() => Ask.Composer.Generate(request, new PluginCall(cancellation.Token, progress: _ => cancellation.Cancel())));

        Assert.Equal(before, Ask.Composer.Generate(request with { Count = 1 }, new PluginCall())[0].Midi.ToArray());
    }

    [Fact]
    public void Chords_Stay_Below_The_Melody_They_Accompany()
    {
        for (int seed = 0; seed < 20; seed++)
        {
            Song song = Ask.Compose(seed, ("style", "irish"), ("parts", "lead-chords-bass"), ("meter", "4/4"));
            (Note[] lead, Note[] chords) = (song.Part(1).Notes.ToArray(), song.Part(2).Notes.ToArray());

            Assert.NotEmpty(chords);
            Assert.All(chords, chord =>
            {
                long bar = chord.StartTick / 96 * 96;
                double height = lead.Where(n => n.StartTick < bar + 96 && n.EndTick > bar).Select(n => (double)n.Pitch).DefaultIfEmpty(double.PositiveInfinity).Average();
                Assert.True(chord.Pitch <= height, $"seed {seed}: a chord's {chord.Pitch} at {chord.StartTick} above the melody's {height:f1}");
            });
        }
    }

    [Fact]
    public void Chords_Of_A_Band_Rarely_Rub()
    {
        int[][] chords = [.. Enumerable.Range(0, 20).SelectMany(seed => Ask.Compose(seed).Notes.Where(n => n.Track == 2).GroupBy(n => n.StartTick)).Select(g => g.Select(n => n.Pitch % 12).ToArray())];

        int rub = chords.Count(chord => chord.Any(a => chord.Any(b => (a - b + 12) % 12 == 1)));

        Assert.True(rub <= .04 * chords.Length, $"{rub} of {chords.Length} with a semitone");
    }

    [Fact]
    public void Tempo_Meter_Key_Names_And_Programs_Are_Written_Down()
    {
        Song song = Ask.Compose(3, ("key", "A"), ("meter", "6/8"), ("tempo", "90"), ("leadInstrument", "flute"), ("parts", "all"));

        Assert.Equal(60.0 / 90, song.Tempo.SecondsAt(song.File.Division.TicksPerQuarter), 5);
        Assert.Equal(new KeySignature(0, 3, false), song.KeySignatures[0]);
        Assert.Equal(["Lead", "Second voice", "Chords", "Bass"], song.TrackNames());
        Assert.Equal([73, 73, 24, 32], song.Notes.GroupBy(n => n.Track).OrderBy(g => g.Key).Select(g => (int)g.First().Program));
        Assert.Equal(["Soprano", "Alto", "Tenor", "Bass"], Ask.Compose(3, ("style", "chorale")).TrackNames());
    }

    [Theory]
    [InlineData("lead", "Lead")]
    [InlineData("lead-bass", "Lead", "Bass")]
    [InlineData("lead-chords-bass", "Lead", "Chords", "Bass")]
    [InlineData("all", "Lead", "Second voice", "Chords", "Bass")]
    [InlineData("voices", "Lead", "Alto", "Tenor", "Bass")]
    public void The_Parts_That_Were_Asked_For_Play(string parts, params string[] names)
    {
        Song song = Ask.Compose(3, ("parts", parts), ("bandInstrument", "oboe"), ("tries", "2"));

        Assert.Equal(names, song.TrackNames());
        Assert.Equal(Enumerable.Range(1, names.Length), song.Notes.Select(n => n.Track).Distinct().Order());
        Assert.All(song.Notes, n => Assert.Equal(n.Track == 1 ? 110 : 68, n.Program));
    }

    [Theory]
    [InlineData("irish")]
    [InlineData("chorale")]
    [InlineData("keyboard")]
    public void Minor_Pieces_Have_The_Minor_Third(string style)
    {
        (int minor, int major) Thirds(string mode)
        {
            Note[] notes = [.. Enumerable.Range(0, 10).SelectMany(seed => Ask.Compose(seed, ("style", style), ("key", "C"), ("mode", mode), ("bars", "4"), ("tries", "1")).Notes)];
            return (notes.Count(n => n.Pitch % 12 == 3), notes.Count(n => n.Pitch % 12 == 4));
        }

        Assert.True(Thirds("minor").minor > 2 * Thirds("minor").major, "in minor");
        Assert.True(Thirds("major").major > 2 * Thirds("major").minor, "in major");
    }

    [Theory]
    [InlineData("4/4", 7)]
    [InlineData("6/8", 5)]
    [InlineData("2/4", 6)]
    public void The_Bass_Comes_Home_With_Tunes_Of_Any_Number_Of_Bars(string meter, int bars)
    {
        int home = Enumerable.Range(0, 20).Count(seed => Ask.Compose(seed, ("key", "C"), ("meter", meter), ("bars", $"{bars}"), ("parts", "lead-bass")).Notes.Last(n => n.Track == 2).Pitch % 12 == 0);

        Assert.True(home >= 14, $"{home} of 20");
    }

    [Fact]
    public void Repeats_Are_Alike_But_For_Their_Endings_Taken_In_Turn()
    {
        Song song = Ask.Compose(8, ("bars", "4"), ("repeats", "4"), ("endingBars", "1"), ("endings", "2"), ("parts", "lead"));
        long bar = song.Grid.FullBarTicks(0);
        (long, byte)[] Bars(int from, int count) => [.. song.Notes.Where(n => n.StartTick >= from * bar && n.StartTick < (from + count) * bar).Select(n => (n.StartTick - (from * bar), n.Pitch))];

        Assert.Equal(16 * bar, song.EndTick);
        Assert.Equal(Bars(0, 3), Bars(4, 3));
        Assert.Equal(Bars(0, 4), Bars(8, 4));
        Assert.Equal(Bars(4, 4), Bars(12, 4));
        Assert.NotEqual(Bars(3, 1), Bars(7, 1));
    }

    [Fact]
    public void A_Meter_That_The_Style_Lacks_Is_Refused_With_Those_It_Has()
    {
        var fault = Assert.Throws<PluginFaultException>(() => Ask.Compose(1, ("style", "chorale"), ("meter", "6/8")));

        Assert.Equal((PluginFaultCode.InvalidParameters, "meter"), (fault.Code, fault.Field));
        Assert.Contains("4/4", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("velocityHigh", "velocityLow=100", "velocityHigh=50")]
    [InlineData("endingBars", "bars=2", "repeats=2", "endingBars=3")]
    public void Parameters_That_Do_Not_Go_Together_Are_Refused(string field, params string[] given)
    {
        var fault = Assert.Throws<PluginFaultException>(() => Ask.Compose(1, [.. given.Select(g => (g.Split('=')[0], g.Split('=')[1]))]));

        Assert.Equal((PluginFaultCode.InvalidParameters, field), (fault.Code, fault.Field));
    }

    [Fact]
    public void Every_Style_Of_The_Manifest_Has_Weights_And_The_Other_Way_Round() =>
        Assert.Equal(
            new StyleLibrary(AppContext.BaseDirectory).Names.Order(),
            Ask.Manifest.Parameters.Single(p => p.Name == "style").Choices.Select(c => c.Value).Order());

    [Fact]
    public void A_Folder_Without_Weights_Or_With_Broken_Ones_Is_Told_What_To_Do()
    {
        string folder = Directory.CreateTempSubdirectory("composer-").FullName;
        try
        {
            Assert.Contains("Train some", Assert.Throws<InvalidDataException>(() => new StyleLibrary(folder)).Message, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, "broken.safetensors"), "no weights");
            Assert.Contains("broken.safetensors", Assert.Throws<InvalidDataException>(() => new StyleLibrary(folder)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
