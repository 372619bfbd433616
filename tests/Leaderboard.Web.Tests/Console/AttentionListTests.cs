using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.Judging;
using Leaderboard.Web.Components;
using Leaderboard.Web.Pages.Console;
using Leaderboard.Web.Pages.Console.Overview;

namespace Leaderboard.Web.Tests.Console;

public sealed class AttentionListTests
{
    [Fact]
    public void NothingIsTold_WhenNothingNeedsAttention() =>
        Assert.Empty(AttentionList.Of(SampleEvent.View(SampleEvent.In(Phase.Open), SampleEvent.At(1, 13, 30)), null, SampleEvent.At(1, 13, 30)));

    [Fact]
    public void AnOverduePhase_SaysWhatStandsInItsWay_AndComesFirst()
    {
        var now = SampleEvent.At(2, 10, 42);
        var facts = new PhaseFacts(now, 30, 5, 50, 0, 110, 0, 140, 0, 50);

        var told = AttentionList.Of(SampleEvent.View(SampleEvent.In(Phase.Qualifiers), now, facts, notProvisioned: 3), null, now);

        Assert.Equal(["phase-overdue", "not-provisioned"], told.Select(a => a.Kind));
        Assert.Equal("Finals should have begun Sun 28 March, 10:30 CEST, 12 min ago.", told[0].What);
        Assert.Equal("In the way: 140 scores are missing in Qualifiers.", told[0].More);
        Assert.Equal("3 people on the kit's list cannot sign in yet.", told[1].What);
    }

    [Fact]
    public void LateJudges_AreNamed_ThoseFurthestBehindFirst()
    {
        var now = SampleEvent.At(2, 9, 45);
        JudgeProgress[] progress =
        [
            new(SampleEvent.Account("ahead"), 40, 50, null), new(SampleEvent.Account("behind"), 3, 50, null), new(SampleEvent.Account("asleep"), 0, 50, null),
        ];

        var told = Assert.Single(AttentionList.Of(SampleEvent.View(SampleEvent.In(Phase.Qualifiers), now, progress: progress), null, now));

        Assert.Equal("2 judges are behind the agenda.", told.What);
        Assert.Equal("ASLEEP has not begun and BEHIND has 3 of 50, about 25 by now.", told.More);
    }

    [Fact]
    public void FailedSound_NamesTheEntryAndTheReason_WaitingSoundIsOnlyNews()
    {
        var now = SampleEvent.At(1, 13, 30);
        var entry = SampleEvent.Entry("team07", "Rain");
        var report = new EntrySoundReport(2, [(entry.Id, "it has no notes.")]);

        var told = AttentionList.Of(SampleEvent.View(SampleEvent.In(Phase.Open), now, entries: [entry]), report, now);

        Assert.Equal([("sound-failed", NoticeTone.Danger), ("sound-waiting", NoticeTone.Info)], told.Select(a => (a.Kind, a.Tone)));
        Assert.Equal("Rain (team07): it has no notes.", told[0].More);
    }

    [Fact]
    public void WhoHasNothingIn_IsCounted_WhenTheDeadlineIsNear()
    {
        var now = SampleEvent.At(1, 14, 30);
        Membership[] members = [SampleEvent.Member("team07", Role.Participant), SampleEvent.Member("team08", Role.Participant)];
        var view = SampleEvent.View(SampleEvent.In(Phase.Open), now, members: members, entries: [SampleEvent.Entry("team07", "Rain")]);

        Assert.Equal("1 participant has nothing in, and entries close 15:00 CET.", Assert.Single(AttentionList.Of(view, null, now)).What);
        Assert.Empty(AttentionList.Of(view, null, SampleEvent.At(1, 12, 30)));
    }

    [Fact]
    public void PersonalDeadlinesAhead_AreListed_PastOnesAreNot()
    {
        var now = SampleEvent.At(1, 15, 30);
        Membership[] members = [SampleEvent.Member("team07", Role.Participant), SampleEvent.Member("team08", Role.Participant)];
        var extensions = new Dictionary<Guid, DateTimeOffset>
        {
            [members[0].Account.Id] = SampleEvent.At(1, 16),
            [members[1].Account.Id] = SampleEvent.At(1, 15, 15),
        };

        var told = AttentionList.Of(SampleEvent.View(SampleEvent.In(Phase.Closed), now, members: members, extensions: extensions), null, now);

        Assert.Equal("TEAM07 until Sat 27 March, 16:00 CET.", Assert.Single(told, a => a.Kind == "extensions").More);
    }
}
