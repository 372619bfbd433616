using EventSuite.Core.Accounts;
using Microsoft.Data.Sqlite;

namespace EventSuite.Data.Tests.Reading;

public class SubmissionTests
{
    [Fact]
    public async Task Every_field_comes_back_from_disk()
    {
        await using var s = await StoreFixture.OpenAsync();
        var (contest, entry, _) = await s.AddJudgedEventAsync();
        await s.ReopenAsync();
        Assert.Equal(entry, s.Read(r => r.FindSubmission(entry.Id)));
        Assert.Equal([entry], s.Read(r => r.Submissions(contest.Id)));
        Assert.Equal([1, 2, 3], s.Read(r => r.FindFile(entry.Sha256))!);
        Assert.Null(s.Read(r => r.FindFile("0")));
        Assert.Null(s.Read(r => r.FindSubmission(contest.Id)));
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_alone()
    {
        await using var s = await StoreFixture.OpenAsync();
        await s.WriteAsync(w => w.KeepFile("aa", [1]));
        await s.WriteAsync(w => w.KeepFile("aa", [2]));
        await s.WriteAsync(w => w.KeepFile("bb", []));
        Assert.Equal([1], s.Read(r => r.FindFile("aa"))!);
        Assert.Empty(s.Read(r => r.FindFile("bb"))!);
    }

    [Fact]
    public async Task The_owner_is_named_as_the_team_or_the_account_is_called_now()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var team = s.NewId();
        await s.WriteAsync(w => w.AddTeam(team, contest.Id, "The Reeds"));
        var account = await s.AddMemberAsync(contest.Id, "p1", Role.Participant, team);
        var entry = await s.AddSubmissionAsync(contest.Id, account);
        await s.WriteAsync(w => w.UpdateAccount(account with { DisplayName = "New Name" }));
        Assert.Equal("New Name", s.Read(r => r.FindSubmission(entry.Id))!.OwnerName);
        await s.WriteAsync(w => w.UpdateSubmission(entry with { OwnerId = team }));
        Assert.Equal("The Reeds", s.Read(r => r.FindSubmission(entry.Id))!.OwnerName);
    }

    [Fact]
    public async Task Withdrawn_entries_free_slot_and_title_but_stay()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var account = await s.AddMemberAsync(contest.Id, "p1", Role.Participant);
        var entry = await s.AddSubmissionAsync(contest.Id, account);
        var again = Samples.Submission(s.NewId(), contest.Id, account, "DAWN", 1);
        await Assert.ThrowsAsync<SqliteException>(() => s.WriteAsync(w => w.AddSubmission(again)));
        await Assert.ThrowsAsync<SqliteException>(() => s.WriteAsync(w => w.AddSubmission(again with { Slot = 2 })));
        await s.WriteAsync(w => w.UpdateSubmission(entry with { Slot = null }));
        await s.WriteAsync(w => w.AddSubmission(again));
        await s.WriteAsync(w => w.UpdateSubmission(again with { Slot = null, Title = "Dawn" }));
        Assert.Empty(s.Read(r => r.Submissions(contest.Id)));
        Assert.Null(s.Read(r => r.FindSubmission(entry.Id))!.Slot);
    }

    [Fact]
    public async Task Entries_come_by_time_with_the_disqualified()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var account = await s.AddMemberAsync(contest.Id, "p1", Role.Participant);
        var second = await s.AddSubmissionAsync(contest.Id, account, "Two", 1);
        var first = Samples.Submission(s.NewId(), contest.Id, account, "One", 2) with
        {
            SubmittedAt = StoreFixture.Noon.AddSeconds(-1),
            DisqualifiedBecause = "Not its own work.",
        };
        await s.WriteAsync(w => w.AddSubmission(first));
        Assert.Equal([first, second], s.Read(r => r.Submissions(contest.Id)));
    }

    [Fact]
    public async Task Personal_deadlines_are_kept_and_moved()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var account = await s.AddMemberAsync(contest.Id, "p1", Role.Participant);
        await s.WriteAsync(w => w.PutDeadlineExtension(contest.Id, account.Id, StoreFixture.Noon));
        await s.WriteAsync(w => w.PutDeadlineExtension(contest.Id, account.Id, StoreFixture.Noon.AddHours(1).ToOffset(TimeSpan.FromHours(2))));
        var (who, until) = Assert.Single(s.Read(r => r.DeadlineExtensions(contest.Id)));
        Assert.Equal((account.Id, StoreFixture.Noon.AddHours(1), TimeSpan.Zero), (who, until, until.Offset));
    }
}
