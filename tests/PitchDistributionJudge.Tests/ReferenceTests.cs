using EventSuite.Plugins;
using ReferenceCommand = PitchDistributionJudge.Tool.ReferenceCommand;

namespace PitchDistributionJudge.Tests;

public sealed class ReferenceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("judge-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void An_Organiser_Makes_A_Reference_Of_A_Folder_And_The_Judge_Uses_It()
    {
        Write("songs/one.mid", Pieces.Of(72, 74, 76, 77, 79, 81, 83, 84));
        Write("songs/deeper/two.MID", Pieces.Of(72, 76, 79, 84));
        File.WriteAllText(Path.Combine(_folder, "songs", "readme.txt"), "no music");
        File.WriteAllText(Path.Combine(_folder, "songs", "broken.mid"), "no music either");
        using var output = new StringWriter();
        using var errors = new StringWriter();

        int status = ReferenceCommand.Run([Path.Combine(_folder, "songs"), "--name", "our songs", "--out", Path.Combine(_folder, "reference.json")], output, errors);

        Assert.Equal(0, status);
        Assert.Contains("2 pieces", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("broken.mid", errors.ToString(), StringComparison.Ordinal);
        Judgement judgement = new PitchJudge(new PluginContext(_folder, _folder)).Judge(Pieces.Of(72, 76, 79, 84), new PluginCall());
        Assert.InRange(judgement.Score, 65, 100);
        Assert.Contains("our songs", judgement.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_Piece_Weighs_The_Same()
    {
        double[] note = new double[128];
        note[60] = 1;
        double[] longer = new double[128];
        longer[72] = 1000;

        Reference reference = ReferenceBuilder.Build("it", "", [note, longer, new double[128]]);

        Assert.Equal(2, reference.Pieces);
        Assert.Equal(0.5, reference.Pitches[60]);
        Assert.Equal(0.5, reference.Pitches[72]);
    }

    [Fact]
    public void A_Folder_Without_Music_Makes_No_Reference()
    {
        using var errors = new StringWriter();
        string file = Path.Combine(_folder, "reference.json");

        Assert.Equal(1, ReferenceCommand.Run([_folder, "--out", file], TextWriter.Null, errors));
        Assert.Equal(2, ReferenceCommand.Run(["/no such folder", "--out", file], TextWriter.Null, errors));
        Assert.False(File.Exists(file));
        Assert.Contains("None of the files", errors.ToString(), StringComparison.Ordinal);
        Assert.Contains("/no such folder", errors.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}", "name")]
    [InlineData("nonsense", "cannot be used")]
    [InlineData("""{"name":"x","registerWeight":0,"pitchClassWeight":0,"pitches":[],"major":[],"minor":[]}""", "not both 0")]
    [InlineData("""{"name":"x","registerWeight":1,"pitchClassWeight":0,"pitches":[1],"major":[],"minor":[]}""", "128 numbers")]
    public void A_Broken_Reference_Is_Told_With_The_Mend(string json, string expected)
    {
        File.WriteAllText(Path.Combine(_folder, "reference.json"), json);

        var fault = Assert.Throws<InvalidDataException>(() => new PitchJudge(new PluginContext(_folder, _folder)));

        Assert.Contains(expected, fault.Message, StringComparison.Ordinal);
        Assert.Contains("Make it anew", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_Missing_Reference_Is_Told_With_The_Mend() =>
        Assert.Contains("Make it anew", Assert.Throws<InvalidDataException>(() => new PitchJudge(new PluginContext(_folder, _folder))).Message, StringComparison.Ordinal);

    private void Write(string name, JudgeRequest piece)
    {
        string path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, piece.Midi.ToArray());
    }
}
