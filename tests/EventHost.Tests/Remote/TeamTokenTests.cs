using EventHost.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Tests.Remote;

public sealed class TeamTokenTests(SharedHost host)
{
    [Fact]
    public async Task A_token_is_told_once_opens_nothing_else_and_ends_with_its_laptops()
    {
        var (contest, participant) = await host.OpenEventAsync();
        var made = (await participant.PostAsync($"{contest.Api}/remote-tokens", new { label = "the blue one" })).Expect(201);
        Assert.Equal("no-store", made.Headers.CacheControl?.ToString());
        var token = made.Json.Text("token");
        var laptop = await new Laptop(host, token).JoinAsync();

        var listed = Assert.Single((await participant.GetAsync($"{contest.Api}/remote-tokens")).Expect(200).Json.EnumerateArray());
        Assert.Equal(("the blue one", participant.UserName, 1), (listed.Text("label"), listed.Text("userName"), listed.Number("laptops")));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, listed.At("token").ValueKind);

        // The team's token is no sign-in, and a sign-in is no team's token.
        (await new Caller(host.Address, "thief") { Token = token }.GetAsync("/api/v1/plugins")).Expect(401);
        (await new Laptop(host, participant.Token!).TryJoinAsync(Laptop.Manifest())).Expect(401, "team_token");
        (await new Laptop(host, token[..^1] + "x").TryJoinAsync(Laptop.Manifest())).Expect(401, "team_token");

        var waiting = laptop.FetchAsync();
        var composing = host.ComposeAsync($"{participant.UserName}.tune-machine");
        (await participant.DeleteAsync($"{contest.Api}/remote-tokens/{made.Json.Id()}")).Expect(204);
        Assert.Equal(["plugin_gone"], (await composing).Faults.Select(f => f.Code));
        Assert.InRange((await waiting).Code, 200, 410);
        (await laptop.FetchAsync()).Expect(401, "team_token");
        (await laptop.TryJoinAsync(Laptop.Manifest())).Expect(401, "team_token");
        (await participant.DeleteAsync($"{contest.Api}/remote-tokens/{made.Json.Id()}")).Expect(404, "token_unknown");
        Assert.Equal(["laptop.token-made", "laptop.token-ended"], (await contest.AuditAsync()).Select(a => a.At("fact").Text("action")).Where(a => a.StartsWith("laptop", StringComparison.Ordinal)));
        Assert.DoesNotContain(token[^40..], (await contest.Organiser.GetAsync($"{contest.Api}/audit?limit=1000")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_belongs_to_its_token()
    {
        var (contest, participant) = await host.OpenEventAsync();
        var laptop = await (await Laptop.OfAsync(contest, participant)).JoinAsync();
        var other = new Caller(host.Address, "another laptop") { Token = (await Laptop.OfAsync(contest, participant)).Token };
        var path = $"/api/v1/remote/sessions/{laptop.Session}";
        (await other.GetAsync($"{path}/frames?wait=1")).Expect(404, "remote_session");
        (await other.PostAsync($"{path}/frames", new { })).Expect(404, "remote_session");
        (await other.DeleteAsync(path)).Expect(404, "remote_session");
        (await laptop.LeaveAsync()).Expect(204);
    }

    [Fact]
    public async Task When_the_event_ends_the_laptops_are_sent_away()
    {
        var (contest, participant) = await host.OpenEventAsync();
        await (await Laptop.OfAsync(contest, participant)).JoinAsync();
        var judge = await contest.AddAsync("judge");
        var entry = await contest.SubmitAsync(participant, "Dawn");
        await contest.MoveThroughAsync("Closed", "Qualifiers");
        (await contest.ScoreAsync(judge, entry, 4)).Expect(200);
        await contest.MoveAsync("Finals");
        (await contest.ScoreAsync(judge, entry, 4, "finals")).Expect(200);
        await contest.MoveThroughAsync("Ceremony", "Published");
        var gone = await host.WhenAsync($"{participant.UserName}.tune-machine", PluginState.Malfunctioned);
        Assert.Contains("no longer good", gone.Reason, StringComparison.Ordinal);
        (await participant.PostAsync($"{contest.Api}/remote-tokens", new { })).Expect(409, "event_over");
    }

    [Fact]
    public async Task Others_use_it_when_the_organiser_has_let_them()
    {
        var (contest, participant) = await host.OpenEventAsync();
        var other = await contest.AddAsync("participant");
        var id = $"{participant.UserName}.tune-machine";
        var laptop = await (await Laptop.OfAsync(contest, participant)).JoinAsync();
        await host.WhenAsync(id, PluginState.Ready);
        async Task<string> StateForAsync(Caller viewer) =>
            (await viewer.GetAsync("/api/v1/plugins")).Expect(200).Json.EnumerateArray().Single(p => p.Text("id") == id).Text("state");
        Task<Answer> AskAsync(Caller caller) => caller.PostAsync($"{contest.Api}/compositions", new { plugin = id, task = "compose", parameters = new { }, seed = 1 });

        Assert.Equal("Ready", await StateForAsync(participant));
        Assert.Equal("AwaitingApproval", await StateForAsync(other));
        Assert.Equal("Ready", await StateForAsync(host.Organiser));
        (await AskAsync(other)).Expect(409, "plugin_not_yours");
        (await AskAsync(participant)).Expect(202);
        await laptop.ComposeAsync(await laptop.NextAsync("generate"));

        (await host.Desk().ApproveAsync($"remote:{id}", host.Organiser(), TestContext.Current.CancellationToken)).Require();
        Assert.Equal("Ready", await StateForAsync(other));
        (await AskAsync(other)).Expect(202);
        await laptop.ComposeAsync(await laptop.NextAsync("generate"));

        (await host.Desk().RejectAsync($"remote:{id}", host.Organiser(), TestContext.Current.CancellationToken)).Require();
        (await AskAsync(other)).Expect(409, "plugin_not_yours");
        (await host.Desk().DisableAsync($"remote:{id}", host.Organiser(), TestContext.Current.CancellationToken)).Require();
        Assert.Equal("Disabled", await StateForAsync(participant));
        (await AskAsync(participant)).Expect(409, "plugin_not_usable");
        (await host.Desk().EnableAsync($"remote:{id}", host.Organiser(), TestContext.Current.CancellationToken)).Require();
        Assert.Equal("Ready", await StateForAsync(participant));
    }
}
