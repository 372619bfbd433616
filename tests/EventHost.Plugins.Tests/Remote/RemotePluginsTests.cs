using EventHost.Plugins.Remote;
using EventHost.Plugins.Running;
using EventHost.Plugins.Settings;
using EventSuite.Core.Plugins;
using EventSuite.Core.Results;

namespace EventHost.Plugins.Tests.Remote;

public sealed class RemotePluginsTests
{
    private const string Id = "team07.tune-machine";

    private static string[] Codes<T>(Outcome<T> outcome) => [.. outcome.Faults.Select(f => f.Code)];

    [Fact]
    public async Task A_laptop_that_is_silent_for_too_long_is_gone_and_so_is_its_call()
    {
        using var stage = new RemoteStage();
        var session = await stage.JoinAsync(stage.Team());
        var asking = RemoteStage.AskAsync(session);
        stage.Time.Advance(TimeSpan.FromSeconds(35));
        stage.Remotes.Sweep();
        Assert.Null(session.Ended);
        stage.Time.Advance(TimeSpan.FromSeconds(1));
        stage.Remotes.Sweep();
        var gone = await Assert.ThrowsAsync<PluginCallFailedException>(() => asking);
        Assert.Equal("plugin_gone", gone.Fault.Code);
        Assert.Equal(
            "The laptop of The Borrowed Chords is gone: Nothing was heard from it for 36 s. When it has joined again, which it does by itself if it can, ask again.",
            gone.Message);
        var plugin = Assert.Single(stage.Remotes.List());
        Assert.Equal((PluginState.Malfunctioned, true), (plugin.State, plugin.Reason.Contains("Nothing was heard", StringComparison.Ordinal)));
        Assert.Null(stage.Remotes.Find(Id));
    }

    [Fact]
    public async Task Asking_keeps_it_alive_and_it_comes_back_by_joining()
    {
        using var stage = new RemoteStage();
        var team = stage.Team();
        var session = await stage.JoinAsync(team);
        for (var i = 0; i < 5; i++)
        {
            stage.Time.Advance(TimeSpan.FromSeconds(30));
            await session.TakeAsync(TimeSpan.Zero, TestContext.Current.CancellationToken);
            stage.Remotes.Sweep();
        }

        Assert.Null(session.Ended);
        stage.Time.Advance(TimeSpan.FromSeconds(36));
        stage.Remotes.Sweep();
        await stage.JoinAsync(team);
        Assert.Equal(PluginState.Ready, Assert.Single(stage.Remotes.List()).State);
        Assert.NotNull(stage.Remotes.Find(Id));
    }

    [Fact]
    public async Task Calls_that_wait_for_a_laptop_are_told_too()
    {
        using var stage = new RemoteStage();
        var session = await stage.JoinAsync(stage.Team());
        var calls = Enumerable.Range(0, 4).Select(_ => RemoteStage.AskAsync(session)).ToList();
        Assert.Equal(4, session.Calls);
        stage.Remotes.End(session, new RemoteEnd("It left."));
        foreach (var call in calls)
        {
            Assert.Equal("plugin_gone", (await Assert.ThrowsAsync<PluginCallFailedException>(() => call)).Fault.Code);
        }

        Assert.Equal(0, session.Calls);
        Assert.Equal("plugin_gone", (await Assert.ThrowsAsync<PluginCallFailedException>(() => RemoteStage.AskAsync(session))).Fault.Code);
    }

    [Fact]
    public async Task Who_does_not_stop_when_told_is_sent_away()
    {
        using var stage = new RemoteStage();
        var session = await stage.JoinAsync(stage.Team());
        var asking = RemoteStage.AskAsync(session);
        await RemoteStage.FetchAsync(session);
        stage.Time.Advance(TimeSpan.FromSeconds(61));
        await Support.Eventually.TrueAsync(
            () =>
            {
                stage.Time.Advance(TimeSpan.FromSeconds(1));
                return session.Ended is not null;
            },
            "the session has ended");
        var fault = (await Assert.ThrowsAsync<PluginCallFailedException>(() => asking)).Fault;
        Assert.Equal("plugin_too_slow", fault.Code);
        Assert.Contains("did not stop within 5 s", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_place_is_taken_from_whoever_is_silent_and_from_nobody_else()
    {
        using var stage = new RemoteStage(new PluginOptions { LaptopsEach = 2 });
        var team = stage.Team();
        var sessions = new[] { await stage.JoinAsync(team), await stage.JoinAsync(team) };
        Assert.Equal(["laptops_limit"], Codes(stage.Remotes.Join(team, RemoteStage.Plugin())));
        Assert.True(stage.Remotes.Join(stage.Team("team08"), RemoteStage.Plugin()).Ok);
        stage.Time.Advance(TimeSpan.FromSeconds(6));
        var asking = RemoteStage.FetchAsync(sessions[1]);
        Assert.True(stage.Remotes.Join(team, RemoteStage.Plugin()).Ok);
        Assert.NotNull(sessions[0].Ended);
        Assert.Null(sessions[1].Ended);
        Assert.Equal(["laptops_limit"], Codes(stage.Remotes.Join(team, RemoteStage.Plugin())));
        Assert.NotEmpty(await asking);
    }

    [Fact]
    public async Task Ended_tokens_end_their_sessions_and_what_is_long_over_is_forgotten()
    {
        using var stage = new RemoteStage();
        var team = stage.Team();
        var session = await stage.JoinAsync(team);
        stage.Ended.Add(team.Token.Id);
        stage.Remotes.Sweep();
        Assert.Contains("no longer good", session.Ended!.Reason, StringComparison.Ordinal);
        Assert.Equal(session, stage.Remotes.Find(session.Name, team.Token.Id));
        stage.Time.Advance(TimeSpan.FromMinutes(2));
        stage.Remotes.Sweep();
        Assert.Null(stage.Remotes.Find(session.Name, team.Token.Id));
        Assert.Single(stage.Remotes.List());
        stage.Time.Advance(TimeSpan.FromMinutes(30));
        stage.Remotes.Sweep();
        Assert.Empty(stage.Remotes.List());
    }

    [Fact]
    public async Task One_team_with_ever_new_plugins_fills_no_memory()
    {
        using var stage = new RemoteStage();
        var team = stage.Team();
        for (var i = 0; i < 40; i++)
        {
            stage.Remotes.End(await stage.JoinAsync(team, RemoteStage.Plugin($"plugin-{i}")), new RemoteEnd("It left."));
        }

        Assert.InRange(stage.Remotes.List().Count, 1, RemoteLimits.MostMissed + 1);
    }

    [Fact]
    public async Task A_stopped_host_sends_everybody_away_and_lets_nobody_in()
    {
        using var stage = new RemoteStage();
        var team = stage.Team();
        var session = await stage.JoinAsync(team);
        var asking = RemoteStage.FetchAsync(session);
        stage.Remotes.Close();
        Assert.NotNull(session.Ended);
        await asking;
        Assert.Equal(["laptops_full"], Codes(stage.Remotes.Join(team, RemoteStage.Plugin())));
    }

    [Theory]
    [InlineData(LaptopUse.OwnTeam, PluginState.Ready, true)]
    [InlineData(LaptopUse.Approved, PluginState.AwaitingApproval, true)]
    [InlineData(LaptopUse.Everybody, PluginState.Ready, false)]
    public async Task The_setting_says_who_may_use_it(LaptopUse setting, PluginState state, bool onlyTeam)
    {
        using var stage = new RemoteStage(new PluginOptions { Laptops = setting });
        var team = stage.Team();
        await stage.JoinAsync(team);
        var plugin = Assert.Single(stage.Remotes.List());
        Assert.Equal((state, onlyTeam ? team.OwnerId : null), (plugin.State, plugin.OnlyFor));
        Assert.Equal(state == PluginState.Ready, stage.Remotes.Find(Id) is not null);
        var (mate, stranger) = (new PluginViewer(new HashSet<Guid> { team.OwnerId }, false), new PluginViewer(new HashSet<Guid>(), false));
        Assert.True(mate.MayUse(plugin));
        Assert.Equal(!onlyTeam, stranger.MayUse(plugin));
        Assert.Equal(onlyTeam ? PluginState.AwaitingApproval : PluginState.Ready, stranger.Seen(plugin).State);
    }
}
