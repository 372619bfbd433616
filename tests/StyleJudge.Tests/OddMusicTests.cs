using EventSuite.Music.Notes;
using EventSuite.Plugins;

namespace StyleJudge.Tests;

/// <summary>Music that is hardly any, and too much of it.</summary>
public sealed class OddMusicTests
{
    [Fact]
    public void Drums_alone_are_refused_as_unusable()
    {
        var drums = new Score(24, Enumerable.Range(0, 32).Select(i => new Note(i * 12, 6, 36, 100, Note.DrumChannel, 0, 0)));
        PluginFaultException fault = Assert.Throws<PluginFaultException>(() => Bach.Hear(drums.ToSong()));
        Assert.Equal(-32002, (int)fault.Code);
        Assert.Contains("no pitched notes", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_without_notes_and_bytes_that_are_no_file_are_refused_as_unusable()
    {
        Assert.Equal(-32002, (int)Assert.Throws<PluginFaultException>(() => Bach.Hear(new Score(24, []).ToSong())).Code);
        var call = new PluginCall();
        Assert.Equal(-32002, (int)Assert.Throws<PluginFaultException>(() => Bach.Judge().Judge(new JudgeRequest("RIFF"u8.ToArray()), call)).Code);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(60)]
    [InlineData(127)]
    public void One_note_gets_a_score_and_a_bar(int pitch)
    {
        Judgement judgement = Bach.Hear(new Score(24, [new Note(0, 24, (byte)pitch, 80, 0, 0, 0)]).ToSong());
        Assert.InRange(judgement.Score, 0, 100);
        Assert.Single(judgement.Breakdown[0].Bars!);
    }

    [Fact]
    public void Every_pitch_at_once_gets_a_score() =>
        Assert.InRange(Bach.Hear(new Score(24, Enumerable.Range(0, 128).SelectMany(p => Enumerable.Range(0, 8).Select(i => new Note(24 * i, 24, (byte)p, 80, 0, 0, 0)))).ToSong()).Score, 0, 100);

    [Fact]
    public void Five_minutes_are_heard_up_to_the_last_moment_that_fits()
    {
        Song song = MadeUp.Of(4, 5, 600).ToSong(120);
        Judgement judgement = Bach.Judge().Judge(song);
        Assert.InRange(judgement.Score, 0, 100);
        Assert.Equal(64, judgement.Breakdown[0].Bars!.Count);
        Assert.Equal(Form.MusicForm.MaxMoments, Form.MusicForm.Of(song).Moments.Count);
    }

    [Fact]
    public void Two_hundred_thousand_notes_get_a_score()
    {
        var score = new Score(32_000, Enumerable.Range(0, 200_000).Select(i => new Note(i * 5L, 40, (byte)(i * 7 % 128), 80, 0, 0, 0)));
        Assert.InRange(Bach.Hear(score.ToSong()).Score, 0, 100);
    }

    [Fact]
    public void The_same_file_has_the_same_judgement_always()
    {
        Song song = MadeUp.Of(3, 17, 32).ToSong();
        Judgement first = Bach.Hear(song);
        Judgement second = Bach.Hear(song);
        Assert.Equal((first.Score, first.Explanation), (second.Score, second.Explanation));
        foreach ((JudgementPart one, JudgementPart other) in first.Breakdown.Zip(second.Breakdown))
        {
            Assert.Equal(one with { Bars = null }, other with { Bars = null });
            Assert.Equal(one.Bars, other.Bars);
        }
    }
}
