using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using Leaderboard.Web.Pages.Console.Judges;

namespace Leaderboard.Web.Tests.Console;

/// <summary>The kit's qualifiers are judged on day 2 from 9:00 until the finals begin at 10:30.</summary>
public sealed class JudgePaceTests
{
    [Theory]
    [InlineData(9, 5, 0, JudgeState.OnTime)] // just begun
    [InlineData(9, 45, 0, JudgeState.NotBegun)]
    [InlineData(9, 45, 20, JudgeState.OnTime)] // 25 asked for, a tenth of the list is forgiven
    [InlineData(9, 45, 19, JudgeState.Late)]
    [InlineData(10, 15, 50, JudgeState.Done)]
    [InlineData(12, 0, 44, JudgeState.Late)] // the time is over
    public void State_FollowsTheAgenda(int hour, int minute, int done, JudgeState expected)
    {
        var progress = new JudgeProgress(SampleEvent.Account("judge.one"), done, 50, null);

        var pace = JudgePace.Of(SampleEvent.In(Phase.Qualifiers), [progress], SampleEvent.At(2, hour, minute))[0];

        Assert.Equal(expected, pace.State);
    }

    [Fact]
    public void NobodyIsLate_WhenNothingIsJudgedOrNoTimeIsSet()
    {
        var progress = new JudgeProgress(SampleEvent.Account("judge.one"), 0, 50, null);
        var closed = SampleEvent.In(Phase.Closed);
        var timeless = SampleEvent.In(Phase.Qualifiers) with { Definition = closed.Definition with { Agenda = [] } };

        Assert.All(
            [JudgePace.Of(closed, [progress], SampleEvent.At(2, 12))[0], JudgePace.Of(timeless, [progress], SampleEvent.At(2, 12))[0]],
            p => Assert.Equal(JudgeState.OnTime, p.State));
    }

    [Fact]
    public void Window_OfTheLastPhaseWithARow_EndsWithThatRow()
    {
        var agenda = SampleEvent.Kit.Definition.Agenda;
        var last = agenda.Last(i => i.StartsPhase is not null);

        Assert.Equal(new JudgingWindow(last.StartsAt, last.EndsAt), JudgingWindow.Of(agenda, last.StartsPhase!.Value));
        Assert.Null(JudgingWindow.Of([], Phase.Finals));
    }
}
