using EventSuite.Core.Accounts;
using EventSuite.Core.Events;
using EventSuite.Core.RemotePlugins;
using EventSuite.Core.Results;
using EventSuite.Core.Tests.Support;

namespace EventSuite.Core.Tests.RemotePlugins;

public class RemoteTokenTests
{
    private static CreateRemoteToken Create(ContestWorld world, int seed = 3) => new(world.Store, new SeededRandomness(seed), world.Time);

    private static RevokeRemoteToken Revoke(ContestWorld world, RecordedSessions sessions) => new(world.Store, sessions, world.Time);

    private static async Task<NewRemoteToken> MakeAsync(ContestWorld world, Actor actor, int seed = 3, string? label = null) =>
        (await Create(world, seed).ExecuteAsync(ContestWorld.Slug, actor, label)).Require();

    [Fact]
    public async Task A_token_speaks_for_its_team_and_only_with_its_secret()
    {
        await using var world = await ContestWorld.OpenAsync();
        var member = await world.AddAsync("team07", team: "The Borrowed Chords");
        var made = await MakeAsync(world, member, label: " the blue one ");
        var check = new RemoteTokenCheck(world.Store);
        var team = check.Of(made.Text)!;
        Assert.Equal(("The Borrowed Chords", "the blue one", "team07"), (team.OwnerName, team.Token.Label, team.Token.UserName));
        Assert.Equal(world.Read(s => s.FindTeam(world.Event.Id, "The Borrowed Chords")), team.OwnerId);
        Assert.DoesNotContain(made.Text[^40..], System.Text.Json.JsonSerializer.Serialize(world.Read(s => s.FindRemoteToken(made.Token.Id))), StringComparison.Ordinal);
        foreach (var wrong in new[] { null, "", "esp-", made.Text[..^1], made.Text + "0", made.Text.ToUpperInvariant(), made.Text[..^1] + (made.Text[^1] == '0' ? '1' : '0'), new string('é', made.Text.Length) })
        {
            Assert.Null(check.Of(wrong));
        }
    }

    [Fact]
    public async Task Who_has_no_team_is_one()
    {
        await using var world = await ContestWorld.OpenAsync();
        var member = await world.AddAsync("solo");
        var team = new RemoteTokenCheck(world.Store).Of((await MakeAsync(world, member)).Text)!;
        Assert.Equal((member.AccountId!.Value, "The solo"), (team.OwnerId, team.OwnerName));
    }

    [Fact]
    public async Task Only_participants_and_organisers_make_tokens_and_only_while_the_event_goes_on()
    {
        await using var world = await ContestWorld.OpenAsync();
        var judge = await world.AddAsync("judge1", Role.Judge);
        Assert.Equal(["not_participant"], (await Create(world).ExecuteAsync(ContestWorld.Slug, judge, null)).Faults.Select(f => f.Code));
        await MakeAsync(world, await world.AddAsync("boss", Role.Organiser));
        var member = await world.AddAsync("team01");
        Assert.Equal(["event_unknown"], (await Create(world).ExecuteAsync("no-such", member, null)).Faults.Select(f => f.Code));
        Assert.Equal(["token_label"], (await Create(world).ExecuteAsync(ContestWorld.Slug, member, new string('x', 61))).Faults.Select(f => f.Code));
        Assert.Equal(["token_label"], (await Create(world).ExecuteAsync(ContestWorld.Slug, member, "a\u202Eb")).Faults.Select(f => f.Code));
        await world.InPhaseAsync(Phase.Published);
        Assert.Equal(["event_over"], (await Create(world).ExecuteAsync(ContestWorld.Slug, member, null)).Faults.Select(f => f.Code));
    }

    [Fact]
    public async Task A_token_ends_with_the_event_and_with_the_membership()
    {
        await using var world = await ContestWorld.OpenAsync();
        var member = await world.AddAsync("team01");
        var made = await MakeAsync(world, member);
        var check = new RemoteTokenCheck(world.Store);
        Assert.NotNull(check.Of(made.Token.Id));
        await world.InPhaseAsync(Phase.Published);
        Assert.Null(check.Of(made.Text));
        await world.InPhaseAsync(Phase.Finals);
        Assert.NotNull(check.Of(made.Text));
        (await world.Store.WriteAsync<Done>(s =>
        {
            s.RemoveMembership(made.Token.EventId, member.AccountId!.Value);
            return Done.It;
        })).Require();
        Assert.Null(check.Of(made.Text));
        Assert.Null(check.Of(made.Token.Id));
    }

    [Fact]
    public async Task Team_and_organisers_see_and_end_it_others_do_not()
    {
        await using var world = await ContestWorld.OpenAsync();
        var maker = await world.AddAsync("anna", team: "Chords");
        var mate = await world.AddAsync("ben", team: "Chords");
        var stranger = await world.AddAsync("carl", team: "Others");
        var boss = await world.AddAsync("boss", Role.Organiser);
        var made = await MakeAsync(world, maker);
        var query = new RemoteTokensQuery(world.Store);
        foreach (var (viewer, sees) in new[] { (maker, 1), (mate, 1), (boss, 1), (stranger, 0) })
        {
            Assert.Equal(sees, query.For(ContestWorld.Slug, viewer).Require().Count);
        }

        var sessions = new RecordedSessions();
        Assert.Equal(["token_unknown"], (await Revoke(world, sessions).ExecuteAsync(ContestWorld.Slug, stranger, made.Token.Id)).Faults.Select(f => f.Code));
        Assert.Empty(sessions.Ended);
        Assert.NotNull(new RemoteTokenCheck(world.Store).Of(made.Text));
        (await Revoke(world, sessions).ExecuteAsync(ContestWorld.Slug, mate, made.Token.Id)).Require();
        Assert.Equal([made.Token.Id], sessions.Ended);
        Assert.Null(new RemoteTokenCheck(world.Store).Of(made.Text));
        Assert.Empty(query.For(ContestWorld.Slug, boss).Require());
        Assert.Equal(["token_unknown"], (await Revoke(world, sessions).ExecuteAsync(ContestWorld.Slug, maker, made.Token.Id)).Faults.Select(f => f.Code));
        Assert.Equal(["laptop.token-ended", "laptop.token-made"], world.Read(s => s.AuditTail(ContestWorld.Slug, 2)).Select(a => a.Fact.Action));
    }

    [Fact]
    public async Task Twenty_at_a_time_are_enough()
    {
        await using var world = await ContestWorld.OpenAsync();
        var member = await world.AddAsync("team01");
        var made = new List<NewRemoteToken>();
        for (var i = 0; i < RemoteTokenFaults.MostTokens; i++)
        {
            made.Add(await MakeAsync(world, member, seed: 10 + i));
        }

        Assert.Equal(["token_limit"], (await Create(world).ExecuteAsync(ContestWorld.Slug, member, null)).Faults.Select(f => f.Code));
        (await Revoke(world, new RecordedSessions()).ExecuteAsync(ContestWorld.Slug, member, made[0].Token.Id)).Require();
        await MakeAsync(world, member, seed: 99);
    }

    private sealed class RecordedSessions : IRemoteSessions
    {
        public List<Guid> Ended { get; } = [];

        public int CountOf(Guid tokenId) => 0;

        public void EndAllOf(Guid tokenId, string why) => Ended.Add(tokenId);
    }
}
