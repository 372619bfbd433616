using EventSuite.Music.Notes;
using EventSuite.Plugins;
using StyleJudge.Judging;

namespace StyleJudge.Tests;

/// <summary>What a person reads.</summary>
public sealed class BreakdownTests
{
    private static readonly Song Eight = MadeUp.Of(4, 3, 32).ToSong();

    [Fact]
    public void Style_order_and_pitch_are_told_and_style_bar_by_bar()
    {
        Judgement judgement = Bach.Hear(Eight);
        Assert.Equal(["Style", "Order", "Pitch"], judgement.Breakdown.Select(p => p.Name));
        Assert.Equal(Eight.BarCount, judgement.Breakdown[0].Bars!.Count);
        Assert.All(judgement.Breakdown, part => Assert.InRange(part.Value, 0, 100));
        Assert.All(judgement.Breakdown[0].Bars!, bar => Assert.InRange(bar, 0, 100));
        Assert.Contains("Bach's music", judgement.Explanation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_silent_bar_speaks_neither_for_nor_against()
    {
        Song song = new Score(24, Eight.Notes.Select(n => n with { StartTick = Rescaled(n.StartTick), DurationTicks = 6 }).Where(n => n.StartTick / 96 != 3)).ToSong();
        Assert.Equal(50, Bach.Hear(song).Breakdown[0].Bars![3]);

        static long Rescaled(long tick) => tick;
    }

    [Fact]
    public void A_broken_judge_file_says_what_is_wrong()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            Assert.Contains("judge.json cannot be used", Assert.Throws<InvalidDataException>(() => StyleModel.Read(folder)).Message, StringComparison.Ordinal);
            string path = Path.Combine(folder, JudgeFile.Name);
            (Bach.Model.File with { Ears = 99 }).Write(path);
            Assert.Contains("ears is from 1 to 8", Assert.Throws<InvalidDataException>(() => StyleModel.Read(folder)).Message, StringComparison.Ordinal);
            (Bach.Model.File with { Shares = [1, -1, 0] }).Write(path);
            Assert.Contains("shares needs three numbers", Assert.Throws<InvalidDataException>(() => StyleModel.Read(folder)).Message, StringComparison.Ordinal);
            Bach.Model.File.Write(path);
            Assert.Contains("model.safetensors cannot be used", Assert.Throws<InvalidDataException>(() => StyleModel.Read(folder)).Message, StringComparison.Ordinal);
            File.WriteAllText(path, "{");
            Assert.Contains("judge.json cannot be used", Assert.Throws<InvalidDataException>(() => StyleModel.Read(folder)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
