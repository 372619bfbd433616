using EventSuite.Core.Accounts;
using Microsoft.Data.Sqlite;

namespace EventSuite.Data.Tests.Reading;

public class AccountTests
{
    [Fact]
    public async Task Accounts_come_back_by_key_and_by_name_in_any_case()
    {
        await using var s = await StoreFixture.OpenAsync();
        var account = new Account(s.NewId(), "team.07", "The Borrowed Chords", "seven@example.org", true);
        await s.WriteAsync(w => w.AddAccount(account, "hash"));
        await s.ReopenAsync();
        Assert.Equal(account, s.Read(r => r.FindAccount(account.Id)));
        Assert.Equal(account, s.Read(r => r.FindAccount("Team.07")));
        Assert.Null(s.Read(r => r.FindAccount("team_07")));
        Assert.Null(s.Read(r => r.FindAccount("\ud800")));
        Assert.Null(s.Read(r => r.FindAccount("")));
    }

    [Fact]
    public async Task A_user_name_is_taken_once()
    {
        await using var s = await StoreFixture.OpenAsync();
        await s.WriteAsync(w => w.AddAccount(new Account(s.NewId(), "judge1", "One", null, false), "hash"));
        await Assert.ThrowsAsync<SqliteException>(
            () => s.WriteAsync(w => w.AddAccount(new Account(s.NewId(), "judge1", "Two", null, false), "hash")));
        Assert.Equal(1, s.Count("Accounts"));
    }

    [Fact]
    public async Task An_update_changes_name_and_email_only()
    {
        await using var s = await StoreFixture.OpenAsync();
        var account = new Account(s.NewId(), "judge1", "One", null, false);
        await s.WriteAsync(w => w.AddAccount(account, "hash"));
        await s.WriteAsync(w => w.UpdateAccount(account with { DisplayName = "Uno", Email = "uno@example.org" }));
        Assert.Equal(account with { DisplayName = "Uno", Email = "uno@example.org" }, s.Read(r => r.FindAccount(account.Id)));
        using var connection = s.Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT PasswordHash FROM Accounts";
        Assert.Equal("hash", command.ExecuteScalar());
        await Assert.ThrowsAsync<InvalidOperationException>(() => s.WriteAsync(w => w.UpdateAccount(account with { Id = s.NewId() })));
    }

    [Fact]
    public async Task Members_come_by_role_then_name_with_team_and_external_id()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var team = s.NewId();
        await s.WriteAsync(w => w.AddTeam(team, contest.Id, "The Reeds"));
        var judge = await s.AddMemberAsync(contest.Id, "ada", Role.Judge);
        var second = await s.AddMemberAsync(contest.Id, "p2", Role.Participant);
        var first = await s.AddMemberAsync(contest.Id, "p1", Role.Participant, team);
        var expected = new Membership(contest.Id, first, Role.Participant, "x-p1", team, "The Reeds");
        Assert.Equal([first, second, judge], s.Read(r => r.Members(contest.Id)).Select(m => m.Account));
        Assert.Equal(expected, s.Read(r => r.FindMembership(contest.Id, first.Id)));
        Assert.Equal(expected, s.Read(r => r.FindMembershipByExternalId(contest.Id, "x-p1")));
        Assert.Equal([expected], s.Read(r => r.MembershipsOf(first.Id)));
        Assert.Equal(team, s.Read(r => r.FindTeam(contest.Id, "The Reeds")));
        Assert.Null(s.Read(r => r.FindTeam(s.NewId(), "The Reeds")));
    }

    [Fact]
    public async Task Memberships_change_and_end()
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var account = await s.AddMemberAsync(contest.Id, "p1", Role.Participant);
        await s.WriteAsync(w => w.PutMembership(contest.Id, account.Id, Role.Moderator, null, null));
        Assert.Equal(
            new Membership(contest.Id, account, Role.Moderator, null, null, null), s.Read(r => r.FindMembership(contest.Id, account.Id)));
        await s.WriteAsync(w => w.RemoveMembership(contest.Id, account.Id));
        Assert.Empty(s.Read(r => r.Members(contest.Id)));
    }

    [Fact]
    public async Task An_external_id_belongs_to_one_member_of_an_event()
    {
        await using var s = await StoreFixture.OpenAsync();
        var one = await s.AddEventAsync("one");
        var two = await s.AddEventAsync("two");
        var a = await s.AddMemberAsync(one.Id, "a", Role.Judge);
        var b = await s.AddMemberAsync(one.Id, "b", Role.Judge);
        await s.WriteAsync(w => w.PutMembership(two.Id, b.Id, Role.Judge, "x-a", null));
        await Assert.ThrowsAsync<SqliteException>(() => s.WriteAsync(w => w.PutMembership(one.Id, b.Id, Role.Judge, "x-a", null)));
        Assert.Equal(a, s.Read(r => r.FindMembershipByExternalId(one.Id, "x-a"))!.Account);
        Assert.Equal(b, s.Read(r => r.FindMembershipByExternalId(two.Id, "x-a"))!.Account);
    }

    [Theory]
    [InlineData("token")]
    [InlineData("code")]
    public async Task A_link_signs_in_once_and_in_time(string used)
    {
        await using var s = await StoreFixture.OpenAsync();
        var contest = await s.AddEventAsync();
        var account = await s.AddMemberAsync(contest.Id, "p1", Role.Participant);
        await s.WriteAsync(w => w.AddSignInLink(new SignInLink("token", "code", account.Id, StoreFixture.Noon)));
        var answers = new List<Guid?>();
        await s.WriteAsync(w =>
        {
            answers.Add(w.UseSignInLink(used, StoreFixture.Noon));
            answers.Add(w.UseSignInLink("other", StoreFixture.Noon.AddTicks(-1)));
            answers.Add(w.UseSignInLink(used, StoreFixture.Noon.AddTicks(-1)));
            answers.Add(w.UseSignInLink("token", StoreFixture.Noon.AddTicks(-1)));
            answers.Add(w.UseSignInLink("code", StoreFixture.Noon.AddTicks(-1)));
        });
        Assert.Equal([null, null, account.Id, null, null], answers);
    }
}
