using EventSuite.Music.Notes;
using EventSuite.Plugins;
using FsCheck;
using FsCheck.Fluent;

namespace PitchDistributionJudge.Tests;

public sealed class JudgeTests
{
    private const string Register = "Register";
    private const string Scale = "Notes of the scale";

    [Fact]
    public void Octaves_Change_The_Register_And_Not_The_Notes_Of_The_Scale()
    {
        int[] tune = [60, 62, 64, 65, 67, 65, 64, 62, 60, 67, 72, 60];

        Judgement low = Pieces.Judge(Pieces.Of(tune));
        Judgement high = Pieces.Judge(Pieces.Of([.. tune.Select(p => p + 24)]));

        Assert.True(low.Part(Register) > high.Part(Register) + 20, $"{low.Part(Register)}, two octaves up {high.Part(Register)}");
        Assert.Equal(low.Part(Scale), high.Part(Scale));
        Assert.Contains("higher than in Bach's music: median", high.Breakdown[0].Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_Transposition_Leaves_The_Notes_Of_The_Scale_Alone() =>
        Prop.ForAll(
            (from pitches in Gen.Choose(36, 84).NonEmptyListOf() from up in Gen.Choose(-24, 24) select (Pitches: pitches, Up: up)).ToArbitrary(),
            c => Pieces.Judge(Pieces.Of([.. c.Pitches])).Part(Scale) == Pieces.Judge(Pieces.Of([.. c.Pitches.Select(p => p + c.Up)])).Part(Scale))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Scores_Stay_Within_Their_Range_And_Are_The_Weighted_Mean() =>
        Prop.ForAll(Gen.Choose(0, 127).NonEmptyListOf().ToArbitrary(), pitches =>
        {
            Judgement judgement = Pieces.Judge(Pieces.Of([.. pitches]));
            double mean = judgement.Breakdown.Sum(p => p.Value * p.Weight) / judgement.Breakdown.Sum(p => p.Weight);
            return judgement.Score is >= 0 and <= 100 && judgement.Breakdown.All(p => p.Value is >= 0 and <= 100) && Math.Abs(mean - judgement.Score) < 0.02;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Music_Without_Pitched_Notes_Is_Refused_As_Unusable()
    {
        foreach (JudgeRequest request in new[] { Pieces.Of(), Pieces.Of([Pieces.Quaver(0, 36, Note.DrumChannel)]) })
        {
            PluginFaultException fault = Assert.Throws<PluginFaultException>(() => Pieces.Judge(request));
            Assert.Equal(-32002, (int)fault.Code);
            Assert.Contains("no pitched notes", fault.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Bytes_That_Are_No_Midi_File_Are_Refused_As_Unusable() =>
        Assert.Equal(-32002, (int)Assert.Throws<PluginFaultException>(() => Pieces.Judge(new JudgeRequest("RIFF"u8.ToArray()))).Code);

    [Fact]
    public void Explanations_Say_What_Is_Not_Heard() =>
        Assert.Contains("order of notes are not heard", Pieces.Judge(Pieces.Of(60, 64, 67)).Explanation, StringComparison.Ordinal);
}
