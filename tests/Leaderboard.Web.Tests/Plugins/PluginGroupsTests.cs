using EventSuite.Core.Plugins;
using Leaderboard.Web.Pages.Console.Plugins;
using Leaderboard.Web.Pages.Plugins;

namespace Leaderboard.Web.Tests.Plugins;

public sealed class PluginGroupsTests
{
    [Fact]
    public void Every_plugin_stands_in_exactly_one_group()
    {
        List<PluginSummary> all = [.. from state in Enum.GetValues<PluginState>() from kind in new PluginKind?[] { PluginKind.Generator, PluginKind.Judge, null } select SamplePlugin.In(state, kind)];

        PluginGroups groups = PluginGroups.Of(all);

        Assert.Equal(all.Order(ByKey), groups.Attention.Concat(groups.Composers).Concat(groups.Judges).Concat(groups.Resting).Order(ByKey));
        Assert.Equal(PluginState.AwaitingApproval, groups.Attention[0].State);
        Assert.All(groups.Judges, p => Assert.Equal(PluginKind.Judge, p.Kind));
    }

    [Fact]
    public void Open_walls_are_told_for_what_runs_on_this_machine_only()
    {
        Assert.Null(PluginGroups.OpenWalls([SamplePlugin.In(PluginState.Ready), SamplePlugin.In(PluginState.Ready, sandbox: SandboxLevel.Remote)]));
        Assert.NotNull(PluginGroups.OpenWalls([SamplePlugin.In(PluginState.Ready), SamplePlugin.In(PluginState.Ready, sandbox: SandboxLevel.Limited)]));
    }

    [Fact]
    public void Every_state_and_level_has_words_of_its_own()
    {
        Assert.Equal(Enum.GetValues<PluginState>().Length, Enum.GetValues<PluginState>().Select(s => PluginWords.State(s).Text).Distinct().Count());
        Assert.Equal(Enum.GetValues<SandboxLevel>().Length, Enum.GetValues<SandboxLevel>().Select(s => PluginWords.Sandbox(s).Text).Distinct().Count());
    }

    [Fact]
    public void Limits_are_read_with_their_units() =>
        Assert.Equal("512 MB memory, 1 core, starts within 20 s, answers within 60 s", PluginWords.Limits(SamplePlugin.In(PluginState.Ready).Limits!));

    private static readonly IComparer<PluginSummary> ByKey = Comparer<PluginSummary>.Create((a, b) => string.CompareOrdinal(a.Key, b.Key));
}
