using EventSuite.Music.Midi;
using EventSuite.Music.Notes;
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
        Judgement[] held = [.. files.Where((_, i) => i % 5 == 0).Select(f => judge.Judge(new JudgeRequest(Song.From(MidiFile.Read(File.ReadAllBytes(f)).File!).CropBars(0, 8).File.Write()), new PluginCall()))];
        Judgement[] random = [.. Enumerable.Range(0, 50).Select(seed => judge.Judge(new JudgeRequest(Tool.Noise.Of(seed).File.Write()), new PluginCall()))];

        // The register likes noise that lies where Bach's notes lie; the notes of the scale have to tell it.
        Assert.True(Above(held, random, j => j.Score) > 0.6, $"Bach {held.Average(j => j.Score):0.0}, random {random.Average(j => j.Score):0.0}");
        Assert.True(Above(held, random, j => j.Part("Notes of the scale")) > 0.85);
    }

    /// <summary>How often one of the first has more than one of the second.</summary>
    private static double Above(Judgement[] first, Judgement[] second, Func<Judgement, double> part) =>
        first.Average(a => second.Average(b => part(a) > part(b) ? 1.0 : 0));
}
