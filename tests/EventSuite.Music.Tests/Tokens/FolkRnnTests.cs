using EventSuite.Music.Abc;
using EventSuite.Music.Notes;
using EventSuite.Music.Tests.Abc;
using EventSuite.Music.Tokens;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Tokens;

public class FolkRnnTests(ITestOutputHelper output)
{
    [Fact]
    public void V2_HasThePublishedTokens()
    {
        FolkRnnVocabulary v2 = FolkRnnVocabulary.V2;
        Assert.Equal(137, v2.Count);
        Assert.Equal(["d'", "|2", "</s>", "<s>", "K:Cdor", "^g"], new[] { 0, 34, 59, 80, 112, 136 }.Select(number => v2[number]));
        Assert.All(v2.Tokens, token => Assert.Equal(token, v2[v2.NumberOf(token)]));
    }

    [Fact]
    public void Parse_NamesTheOffendingToken()
    {
        FolkRnnParseResult result = FolkRnnTokens.Parse("<s> M:4/4 K:Cmaj |: c > d ^e 2 H :| </s>", FolkRnnVocabulary.V2);
        Assert.Equal(10, result.Numbers.Length);
        Assert.Equal([(7, "^e"), (9, "H")], result.Faults.Select(fault => (fault.Index, fault.Token)));
        Assert.Contains("Token 8, '^e'", result.Faults[0].ToString());
        Assert.All(result.Faults, fault => Assert.True(FolkRnnVocabulary.V2.NumberOf(fault.Nearest) >= 0));
        Assert.Equal("K:Cmaj", FolkRnnVocabulary.V2.Nearest("K:Cmajor"));
        Assert.Equal(1_000_000, FolkRnnTokens.Parse(string.Concat(Enumerable.Repeat("? ", 1_000_000)), FolkRnnVocabulary.V2).FaultCount);
    }

    [Fact]
    public void Vocabulary_OfACorpus_CountsIts()
    {
        Assert.Equal(["<s>", "</s>", "c", "|"], FolkRnnVocabulary.Of(FolkRnnTokens.Split("<s> c | c </s>")).Tokens);
        Assert.Throws<ArgumentException>(() => new FolkRnnVocabulary(["a", "a"]));
        Assert.Equal([["M:4/4", "c"], ["d"]], FolkRnnTokens.Tunes("M:4/4\nc\n\n\r\nd"));
    }

    [Theory]
    [InlineData("M:4/4\nK:D", "|:A2 d>e (3fga ^g|1[d2f2]4:|2d'||", "M:4/4 K:Cmaj |: G 2 c > d (3 e f g ^f |1 [ c 8 e 8 ] :| |2 c' |")]
    [InlineData("M:C|\nK:C", "c8|", "M:4/4 K:Cmaj c 8 |")]
    [InlineData("M:6/8\nK:Am", "ABc ^g3|z6:|", "M:6/8 K:Cmin c d e =b 3 | z 6 :|")]
    [InlineData("M:6/8\nK:Gmix", "GA=B f2^f::", "M:6/8 K:Cmix c d =e b 2 =b :| |:")]
    public void Encode_Tune_TransposesToC(string header, string music, string tokens)
    {
        FolkRnnEncoding encoding = FolkRnnEncoder.Encode(AbcReader.Read($"X:1\n{header.Replace("\nK", "\nL:1/8\nK")}\n{music}\n").Tunes[0]);
        Assert.Equal(tokens, encoding.ToString());
        Assert.Empty(encoding.Losses);
    }

    [Fact]
    public void Encode_SaysWhatIsLost()
    {
        FolkRnnEncoding encoding = FolkRnnEncoder.Encode(AbcReader.Read("X:1\nM:5/4\nL:1/8\nK:Clyd\nA-A A>>B ^^c c11|\n").Tunes[0]);
        Assert.Equal(["meter 'M:5/4'", "mode 'K:Clyd'", "tie", "length '>>'", "pitch '^^c'", "length '11'"], encoding.Losses);
        Assert.False(encoding.IsExact);
        encoding = FolkRnnEncoder.Encode(AbcReader.Read("X:1\nM:4/4\nL:1/8\nK:C\n|::^A[1 B::|1 c|\n").Tunes[0]);
        Assert.Equal(["accidental that holds into a variant ending", "repeat of more than two passes", "first ending behind a repeat"], encoding.Losses);
    }

    [Fact]
    public void Encode_Song_GoesThroughAbc()
    {
        FolkRnnEncoding encoding = FolkRnnEncoder.Encode(AbcReader.Read("X:1\nM:3/4\nL:1/8\nK:G\nG2|B2d2g2|f4:|\n").Tunes[0].ToSong());
        Assert.Equal("M:3/4 K:Cmaj c 2 | e 2 g 2 c' 2 | b 4 c 2 | e 2 g 2 c' 2 | b 4 |", encoding.ToString());
    }

    /// <summary>Any tune of the model's grammar: tokens to ABC and back are the same tokens.</summary>
    [Fact]
    public void EncodeOfRead_AnyTokens_GivesThemBack() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            string[] tokens = RandomTune(new Random(seed));
            AbcReadResult result = AbcReader.Read(FolkRnnTokens.ToAbc(tokens));
            Assert.All(result.Faults, fault => Assert.Equal(AbcFaultCode.Repeat, fault.Code));
            FolkRnnEncoding encoding = FolkRnnEncoder.Encode(Assert.Single(result.Tunes));
            Assert.Equal(tokens, encoding.Tokens);
            Assert.Empty(encoding.Losses);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));

    [Fact]
    public void Folkwiki_IsReadAndWritten()
    {
        string[] file = SharedData.Files("folkwiki-tokens", "folkwiki.txt");
        string[][] tunes = [.. FolkRnnTokens.Tunes(File.ReadAllText(file[0]))];
        FolkRnnVocabulary vocabulary = FolkRnnVocabulary.Of(tunes.SelectMany(tune => tune));
        Assert.Equal((4083, 157), (tunes.Length, vocabulary.Count));
        int clean = 0;
        int back = 0;
        foreach (string[] tokens in tunes)
        {
            AbcReadResult result = AbcReader.Read(FolkRnnTokens.ToAbc(tokens));
            AbcTune tune = Assert.Single(result.Tunes);
            clean += result.Faults.All(fault => fault.Code == AbcFaultCode.Repeat) ? 1 : 0;
            Assert.NotEmpty(tune.ToSong().Notes);
            back += IsSameMusic(tune) ? 1 : 0;
        }

        output.WriteLine($"{clean} of {tunes.Length} tunes without a fault of notation, {back} the same through tokens in C");
        Assert.True(clean >= 3974 && back >= 3809, $"{clean} and {back} of {tunes.Length}");
    }

    [Theory]
    [InlineData("irish-abc-mit", 750)]
    [InlineData("nottingham", 690)]
    public void TuneBook_ThroughTokens_IsTheSameMusic(string folder, int atLeast)
    {
        List<AbcCorpus> book = AbcCorpus.Of(folder);
        List<FolkRnnEncoding> encodings = [.. book.Select(tune => FolkRnnEncoder.Encode(tune.Tune))];
        int exact = 0;
        for (int i = 0; i < book.Count; i++)
        {
            exact += encodings[i].IsExact ? 1 : 0;
            Assert.True(!encodings[i].IsExact || IsSameMusic(book[i].Tune), book[i].Name);
        }

        output.WriteLine($"{exact} of {book.Count} tunes can be said in folk-rnn's tokens");
        foreach ((string loss, int count) in encodings.SelectMany(encoding => encoding.Losses).CountBy(loss => loss).OrderByDescending(pair => pair.Value).Take(12))
        {
            output.WriteLine($"  {count}: {loss}");
        }

        Assert.True(exact >= atLeast, $"{exact} of {book.Count}");
    }

    // Without part order, tokens and tune are the same but for the transposition.
    private static bool IsSameMusic(AbcTune tune)
    {
        Song ours = tune.ToSong();
        AbcReadResult read = AbcReader.Read(FolkRnnTokens.ToAbc(FolkRnnEncoder.Encode(tune).Tokens));
        Song theirs = read.Tunes[0].ToSong();
        return ours.Notes.Length == theirs.Notes.Length && ours.Notes.Zip(theirs.Notes).All(pair =>
            (pair.First.StartTick, pair.First.DurationTicks, pair.First.Pitch - ours.Notes[0].Pitch)
            == (pair.Second.StartTick, pair.Second.DurationTicks, pair.Second.Pitch - theirs.Notes[0].Pitch));
    }

    private static string[] RandomTune(Random random)
    {
        string[] Of(Func<string, bool> which) => [.. FolkRnnVocabulary.V2.Tokens.Where(which)];
        string[] pitches = [.. Of(token => token.Any(char.IsLetter) && !token.Contains(':') && !token.Contains('s') && token != "z"), "z"];
        string[] lengths = Of(token => char.IsAsciiDigit(token[^1]) && !token.Contains('|') && !token.Contains('(') && !token.Contains(':'));
        string[] broken = Of(token => token[^1] is '>' or '<' && token[0] != '<' || token == "<");
        string[] meters = Of(token => token.StartsWith("M:"));
        string[] modes = Of(token => token.StartsWith("K:"));
        List<string> tokens = [meters[random.Next(meters.Length)], modes[random.Next(modes.Length)]];
        for (int left = random.Next(1, 40); left > 0; left--)
        {
            string pitch = pitches[random.Next(pitches.Length)];
            switch (random.Next(10))
            {
                case 0: tokens.Add(new[] { "|", "|:", ":|", "|1", "|2" }[random.Next(5)]); break;
                case 1: tokens.AddRange([$"({random.Next(2, 8)}", "c", "d", "e"]); break;
                case 2: tokens.AddRange([pitch, broken[random.Next(broken.Length)], "c"]); break;
                case 3: tokens.AddRange(["[", "C", "2", "e", "2", "]"]); break;
                case < 7: tokens.AddRange([pitch, lengths[random.Next(lengths.Length)]]); break;
                default: tokens.Add(pitch); break;
            }
        }

        return [.. tokens];
    }
}
