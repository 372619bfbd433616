using EventSuite.Core.Plugins;
using Leaderboard.Web.Pages.Console.Overview;

namespace Leaderboard.Web.Tests.Plugins;

public sealed class PluginAttentionTests
{
    [Fact]
    public void Nothing_is_told_of_plugins_that_work_rest_or_start() =>
        Assert.Empty(PluginAttention.Of([.. new[] { PluginState.Ready, PluginState.Busy, PluginState.Starting, PluginState.Disabled, PluginState.Superseded }.Select(s => SamplePlugin.In(s))], []));

    [Fact]
    public void One_that_cannot_be_used_says_why_and_several_are_named()
    {
        Attention one = Assert.Single(PluginAttention.Of([SamplePlugin.In(PluginState.Quarantined)], []));
        Attention two = Assert.Single(PluginAttention.Of([SamplePlugin.In(PluginState.Quarantined), SamplePlugin.In(PluginState.NotSupported) with { Name = "Old one" }], []));

        Assert.Equal(("1 plugin cannot be used: Tune maker.", "Because it is so.", "plugins"), (one.What, one.More, one.Section));
        Assert.Equal("2 plugins cannot be used: Tune maker and Old one.", two.What);
    }
}
