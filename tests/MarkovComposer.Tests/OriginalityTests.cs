using EventSuite.Music.Copying;
using EventSuite.Music.Measures;
using EventSuite.Music.Notes;
using MarkovComposer.Model;
using MarkovComposer.Writing;

namespace MarkovComposer.Tests;

/// <summary>What it writes, beside what it learned; README.md has the figures of 200 pieces of each style.</summary>
public sealed class OriginalityTests
{
    [Fact]
    public void Tunes_Are_In_The_Manner_Of_The_Corpus_And_No_Copies()
    {
        Corpus corpus = ModelFile.Read(Path.Combine(AppContext.BaseDirectory, ModelFile.Name));
        var reels = new Style(4, 4, false);
        Score[] learned = [.. corpus.Tunes.Where(t => t.Style == reels).Select(t => new Score(24, Sheet.Notes(t.Steps, 60, reels)))];
        var index = new CopyIndex(learned.Select(MelodyTokens.Of));
        Score[] written = [.. Enumerable.Range(0, 60).Select(seed => Ask.Compose(seed, ("bars", "16")).Part(1))];

        Assert.InRange(written.Average(PitchMeasures.ScaleConsistency), learned.Average(PitchMeasures.ScaleConsistency) - 0.02, 1);
        Assert.InRange(written.Average(PitchMeasures.PitchClassEntropy), learned.Average(PitchMeasures.PitchClassEntropy) - 0.25, learned.Average(PitchMeasures.PitchClassEntropy) + 0.25);
        Assert.True(written.Average(s => (double)index.LongestRun(MelodyTokens.Of(s)).Length) < 16);
        Assert.True(written.Average(s => index.Coverage(MelodyTokens.Of(s), 24)) < 0.02);
    }
}
