using EventSuite.Plugins;


namespace PitchDistributionJudge.Tests;

/// <summary>What the judge is for.</summary>
public sealed class BachTests
{
    [Fact]
    public void Bach_Held_Out_Scores_Above_Random_Notes()
    {
        string[] files = SharedData.MidiFiles("mutopia-pd-bach");
        Reference reference = ReferenceBuilder.Build("it", "", Tool.Pieces.Read(files.Where((_, i) => i % 5 != 0), TextWriter.Null).Select(SoundingTime.Of));
        var judge = new PitchJudge(reference);
        double[] held = [.. files.Where((_, i) => i % 5 == 0).Select(f => judge.Judge(new JudgeRequest(File.ReadAllBytes(f), 1), new PluginCall()).Score)];
        double[] random = [.. Enumerable.Range(0, 50).Select(seed => judge.Judge(new JudgeRequest(Tool.Noise.Of(seed).File.Write()), new PluginCall()).Score)];

        double above = held.Average(bach => random.Average(noise => bach > noise ? 1 : 0));

        Assert.True(above > 0.75, $"Bach {held.Average():0.0}, random {random.Average():0.0}, AUC {above:0.000}");
    }
}
