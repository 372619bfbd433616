using System.Text;
using EventHost.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Tests.Remote;

public sealed class JoinTests(SharedHost host)
{
    [Fact]
    public async Task A_laptop_joins_is_listed_composes_and_leaves()
    {
        var (contest, participant) = await host.OpenEventAsync();
        var id = $"{participant.UserName}.tune-machine";
        var laptop = await Laptop.OfAsync(contest, participant);
        await laptop.JoinAsync();
        await host.WhenAsync(id, PluginState.Ready);

        var composing = host.ComposeAsync(id);
        var request = await laptop.NextAsync("generate");
        Assert.Equal((7, "compose", 1), (request.At("params").Number("seed"), request.At("params").Text("task"), request.At("params").Number("count")));
        Assert.Equal(PluginState.Busy, host.Plugin(id)!.State);
        await laptop.ComposeAsync(request, tune: 3);
        var made = (await composing).Require();
        Assert.Equal(("A tune", id, "1.0.0"), (made.Pieces[0].Title, made.Plugin.Id, made.Plugin.Version));
        Assert.Equal(Tunes.Tune(3), made.Pieces[0].Midi);

        var listed = (await participant.GetAsync("/api/v1/plugins")).Expect(200).Json.EnumerateArray().Single(p => p.Text("id") == id);
        Assert.True(listed.At("remote").GetBoolean());
        Assert.Equal("Remote", listed.At("sandbox").Text("level"));
        Assert.InRange(listed.At("latencyMs").GetDouble(), 0, 20_000);
        Assert.Equal(made.Plugin.ContentHash, listed.Text("contentHash"));

        (await laptop.LeaveAsync()).Expect(204);
        (await laptop.FetchAsync()).Expect(410, "remote_over");
        (await laptop.SendAsync("{}\n")).Expect(410, "remote_over");
        var gone = host.Plugin(id)!;
        Assert.Equal(PluginState.Malfunctioned, gone.State);
        Assert.Contains("It left.", gone.Reason, StringComparison.Ordinal);
        Assert.Equal(["plugin_not_usable"], (await host.ComposeAsync(id)).Faults.Select(f => f.Code));

        await laptop.JoinAsync();
        await host.WhenAsync(id, PluginState.Ready);
    }

    [Fact]
    public async Task It_can_never_take_the_place_of_a_plugin_of_the_host()
    {
        var (contest, participant) = await host.OpenEventAsync();
        await host.WhenAsync("markov-composer", PluginState.Ready);
        var laptop = await (await Laptop.OfAsync(contest, participant)).JoinAsync(Laptop.Manifest("markov-composer", "99.0.0"));
        Assert.False(host.Plugin("markov-composer")!.Remote);
        Assert.True((await host.ComposeAsync("markov-composer")).Ok);
        Assert.True(host.Plugin($"{participant.UserName}.markov-composer")!.Remote);
        (await laptop.LeaveAsync()).Expect(204);
    }

    [Fact]
    public async Task Every_fault_of_a_manifest_is_told_at_once_and_none_of_its_text_can_do_harm()
    {
        var (contest, participant) = await host.OpenEventAsync();
        var laptop = await Laptop.OfAsync(contest, participant);
        var bad = Laptop.Manifest();
        bad["name"] = "evil\u202Eeman\u0007";
        bad["id"] = "../../etc";
        bad["comand"] = 1;
        bad.Remove("license");
        var refused = (await laptop.TryJoinAsync(bad)).Expect(400, "plugin_manifest");
        Assert.Equal(["$.comand", "$.id", "$.license", "$.name"], refused.Json.List("errors").Select(e => e.Text("field")).Order(StringComparer.Ordinal));
        Assert.DoesNotContain('\u202E', refused.Json.Text("detail"));

        var later = Laptop.Manifest();
        later["protocol"] = new { min = 7, max = 9 };
        (await laptop.TryJoinAsync(later)).Expect(422, "plugin_not_supported");
        (await laptop.TryJoinAsync("no object")).Expect(400, "remote_join");
        var caller = new Caller(host.Address, "a laptop") { Token = laptop.Token };
        (await caller.PostAsync("/api/v1/remote/sessions", new[] { 1 })).Expect(400, "remote_join");
        (await caller.SendAsync("POST", "/api/v1/remote/sessions", new StringContent("{", Encoding.UTF8, "application/json"))).Expect(400, "remote_join");
        (await caller.SendAsync("POST", "/api/v1/remote/sessions", new StringContent("manifest=x"))).Expect(415);
        var huge = Laptop.Manifest();
        huge["description"] = new string('x', 300_000);
        (await laptop.TryJoinAsync(huge)).Expect(413, "remote_body");
    }

    [Fact]
    public async Task Three_laptops_of_a_team_share_the_work_and_a_fourth_is_told_to_wait()
    {
        var contest = await host.CreateEventAsync();
        var mates = await contest.AddAsync("participant", 2, team: "The Borrowed Chords");
        var first = await Laptop.OfAsync(contest, mates[0]);
        var laptops = new[] { first, first.Twin(), await Laptop.OfAsync(contest, mates[1]) };
        foreach (var laptop in laptops)
        {
            await laptop.JoinAsync();
        }

        (await first.Twin().TryJoinAsync(Laptop.Manifest())).Expect(409, "laptops_limit");
        var id = $"{mates[0].UserName}.tune-machine";
        Assert.Contains("2 laptops of The Borrowed Chords", (await host.WhenAsync(id, PluginState.Ready)).Reason, StringComparison.Ordinal);
        var both = new[] { host.ComposeAsync(id), host.ComposeAsync(id) };
        foreach (var laptop in laptops[..2])
        {
            await laptop.ComposeAsync(await laptop.NextAsync("generate"));
        }

        Assert.All(await Task.WhenAll(both), made => Assert.True(made.Ok));
        (await laptops[2].LeaveAsync()).Expect(204);
        await first.Twin().JoinAsync();
    }

    [Fact]
    public async Task What_joins_last_is_what_is_offered()
    {
        var (contest, participant) = await host.OpenEventAsync();
        var id = $"{participant.UserName}.tune-machine";
        var old = await (await Laptop.OfAsync(contest, participant)).JoinAsync();
        var next = await old.Twin().JoinAsync(Laptop.Manifest(version: "1.1.0"));
        Assert.Equal("1.1.0", (await host.WhenAsync(id, PluginState.Ready)).Version);
        var composing = host.ComposeAsync(id);
        await next.ComposeAsync(await next.NextAsync("generate"));
        Assert.Equal("1.1.0", (await composing).Require().Plugin.Version);
    }
}
