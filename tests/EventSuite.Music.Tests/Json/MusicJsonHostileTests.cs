using System.Text;
using EventSuite.Music.Json;
using EventSuite.Music.Notes;
using FsCheck;
using FsCheck.Fluent;

namespace EventSuite.Music.Tests.Json;

public class MusicJsonHostileTests
{
    private const string Good = """{"version":1,"ticksPerQuarter":4,"tracks":[{"channel":0,"notes":[[0,4,60,80]]}]}""";

    [Theory]
    [InlineData("", "$", "tokens")]
    [InlineData("null", "$", "Missing")]
    [InlineData("[]", "$", "does not belong")]
    [InlineData("{}", "$.version", "Missing")]
    [InlineData("""{"version":2}""", "$.version", "not 2")]
    [InlineData("""{"version":"1"}""", "$.version", "does not belong")]
    [InlineData("""{"version":1,"version":1}""", "$.version", "twice")]
    [InlineData("""{"version":1,"colour":1}""", "$.colour", "not known")]
    [InlineData("""{"version":1,"ticksPerQuarter":0}""", "$.ticksPerQuarter", "1 to 32767, found 0")]
    [InlineData("""{"version":1,"ticksPerQuarter":40000}""", "$.ticksPerQuarter", "40000")]
    [InlineData("""{"version":1,"ticksPerQuarter":4}""", "$.tracks", "Missing")]
    [InlineData("""{"version":1,"ticksPerQuarter":4,"tracks":[null]}""", "$.tracks[0]", "Missing")]
    [InlineData("""{"version":1,"ticksPerQuarter":4,"tracks":[{"notes":[]}]}""", "$.tracks[0].channel", "Missing")]
    [InlineData("""{"version":1,"ticksPerQuarter":4,"tracks":[{"channel":16,"notes":[]}]}""", "$.tracks[0].channel", "0 to 15, found 16")]
    [InlineData("""{"version":1,"ticksPerQuarter":4,"tracks":[{"channel":1,"program":128,"notes":[]}]}""", "$.tracks[0].program", "128")]
    [InlineData("""{"version":1,"ticksPerQuarter":4,"tempos":[{"tick":0,"microsecondsPerQuarter":0}],"tracks":[]}""", "$.tempos[0].microsecondsPerQuarter", "found 0")]
    [InlineData("""{"version":1,"ticksPerQuarter":4,"tempos":[{"microsecondsPerQuarter":5}],"tracks":[]}""", "$.tempos[0].tick", "Missing")]
    [InlineData("""{"version":1,"ticksPerQuarter":4,"timeSignatures":[{"tick":0,"numerator":4,"denominator":3}],"tracks":[]}""", "$.timeSignatures[0].denominator", "power of two")]
    [InlineData("""{"version":1,"ticksPerQuarter":4,"keySignatures":[{"tick":0,"sharps":8,"minor":true}],"tracks":[]}""", "$.keySignatures[0].sharps", "found 8")]
    [InlineData("""{"version":1,"ticksPerQuarter":4,"endTick":-1,"tracks":[]}""", "$.endTick", "found -1")]
    [InlineData("""{"version":1,"ticksPerQuarter":4,"title":"\ud800","tracks":[]}""", "$.title", "does not belong")]
    public void Read_WhatIsNoMusic_SaysWhereAndWhy(string json, string path, string message)
    {
        MusicJsonFault fault = MusicJson.Read(Encoding.UTF8.GetBytes(json)).Fault!;
        Assert.Equal(path, fault.Path);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("EventSuite", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[-1,4,60,80]", "start")]
    [InlineData("[0,-4,60,80]", "duration")]
    [InlineData("[274877906943,4,60,80]", "ends after")]
    [InlineData("[9223372036854775807,9223372036854775807,60,80]", "start")]
    [InlineData("[0,4,128,80]", "pitch")]
    [InlineData("[0,4,99999999999,80]", "pitch")]
    [InlineData("[0,4,60,0]", "velocity")]
    [InlineData("[0,4,60]", "does not belong")]
    [InlineData("[0,4,60,80,1]", "does not belong")]
    [InlineData("[0,4,60,1.5]", "does not belong")]
    [InlineData("[0,4,60,1e400]", "does not belong")]
    [InlineData("[0,4,[60],80]", "does not belong")]
    [InlineData("{}", "does not belong")]
    [InlineData("null", "does not belong")]
    public void Read_NoteThatCannotBe_IsNamed(string note, string message)
    {
        MusicJsonFault fault = MusicJson.Read(Encoding.UTF8.GetBytes(Good.Replace("[0,4,60,80]", "[0,4,60,80]," + note, StringComparison.Ordinal))).Fault!;
        Assert.StartsWith("$.tracks[0].notes", fault.Path, StringComparison.Ordinal);
        Assert.Contains(message, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_BeyondLimits_IsRefused()
    {
        byte[] good = Encoding.UTF8.GetBytes(Good);
        Assert.True(MusicJson.Read(good).IsUsable);
        Assert.Contains("bytes", MusicJson.Read(good, new MusicJsonOptions { MaxBytes = 10 }).Fault!.Message, StringComparison.Ordinal);
        Assert.Equal("$.tracks", MusicJson.Read(good, new MusicJsonOptions { MaxTracks = 0 }).Fault!.Path);
        Assert.Equal("$.tracks[0].notes", MusicJson.Read(good, new MusicJsonOptions { MaxNotes = 0 }).Fault!.Path);
        byte[] tempo = Encoding.UTF8.GetBytes("""{"version":1,"ticksPerQuarter":4,"tempos":[{"tick":0,"microsecondsPerQuarter":5}],"tracks":[]}""");
        Assert.Equal("$.tempos", MusicJson.Read(tempo, new MusicJsonOptions { MaxChanges = 0 }).Fault!.Path);
        Assert.Contains("UTF-8", MusicJson.Read([.. good, 0xFF]).Fault!.Message, StringComparison.Ordinal);
        Assert.True(MusicJson.Read([0xEF, 0xBB, 0xBF, .. good]).IsUsable);
    }

    [Fact]
    public void Read_DeepNesting_IsRefused() =>
        Assert.NotNull(MusicJson.Read(Encoding.UTF8.GetBytes("""{"version":1,"tempos":""" + new string('[', 100_000))).Fault);

    [Fact]
    public void Read_SyntaxError_NamesTheLine()
    {
        MusicJsonFault fault = MusicJson.Read("{\n\"version\": 1,\n oops }"u8).Fault!;
        Assert.Equal(3, fault.Line);
        Assert.Contains("'o'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeventeenTracksThatDisagree_AreRefused()
    {
        IEnumerable<string> tracks = Enumerable.Range(0, 17).Select(i => $$"""{"channel":0,"program":{{i}},"notes":[[0,4,60,80]]}""");
        string json = $$"""{"version":1,"ticksPerQuarter":4,"tracks":[{{string.Join(',', tracks)}}]}""";
        Assert.Equal("$.tracks[16]", MusicJson.Read(Encoding.UTF8.GetBytes(json)).Fault!.Path);
    }

    [Fact]
    public void Read_MutatedText_NeverThrows() =>
        Prop.ForAll(RandomMusic.Seeds, seed =>
        {
            var random = new Random(seed);
            byte[] bytes = MusicJson.Write(Song.From(RandomMusic.File(seed)));
            for (int i = random.Next(1, 6); i > 0; i--)
            {
                bytes[random.Next(bytes.Length)] = (byte)(random.Next(3) == 0 ? random.Next(256) : "[]{},:\"0-9e."u8[random.Next(12)]);
            }

            MusicJsonResult result = MusicJson.Read(bytes);
            return result.IsUsable != (result.Fault is not null);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1000));
}
