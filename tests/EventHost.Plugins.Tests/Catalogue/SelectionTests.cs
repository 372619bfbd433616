using EventHost.Plugins.Catalogue;
using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Tests.Catalogue;

/// <summary>Several plugins with one id.</summary>
public sealed class SelectionTests
{
    [Fact]
    public async Task The_newer_version_is_used_and_the_older_steps_in_when_it_goes()
    {
        await using var stage = await Stage.OpenAsync();
        RoguePlugin.WritePython(Path.Combine(stage.Folders.Residents, "bach"), "bach", "good", "1.9.0");
        await stage.WhenAsync("bach", PluginState.Ready, "1.9.0");
        RoguePlugin.WritePython(Path.Combine(stage.Folders.Drop, "bach-new"), "bach", "good", "1.10.0");
        await stage.WhenAsync("bach", PluginState.Ready, "1.10.0");
        Assert.Equal("Version 1.10.0 in the folder 'bach-new' is newer and used instead.", (await stage.WhenAsync("bach", PluginState.Superseded, "1.9.0")).Reason);
        Assert.Equal("1.10.0", (await stage.JudgeAsync("bach")).Require().Plugin.Version);
        Directory.Delete(Path.Combine(stage.Folders.Drop, "bach-new"), recursive: true);
        await stage.WhenAsync("bach", PluginState.Ready, "1.9.0");
        Assert.Equal("1.9.0", (await stage.JudgeAsync("bach")).Require().Plugin.Version);
    }

    [Fact]
    public async Task One_id_and_version_with_two_contents_is_told_to_the_second()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Drop("twin", "good");
        await stage.WhenAsync("twin", PluginState.Ready);
        RoguePlugin.WritePython(Path.Combine(stage.Folders.Drop, "another"), "twin", "version");
        var second = await stage.WhenAsync("twin", PluginState.Malfunctioned);
        Assert.Equal("dropped:another", second.Key);
        Assert.Equal("The id 'twin' with version 1.0.0 is taken by the folder 'twin', whose content differs. Give this one another id, or a higher version if it is to replace that one.", second.Reason);
        await stage.WhenAsync("twin", PluginState.Ready);
    }

    [Theory]
    [InlineData("1.0.0", "1.0.0+build.7", 0)]
    [InlineData("1.2.0", "1.10.0", -1)]
    [InlineData("1.0.0-rc.1", "1.0.0", -1)]
    [InlineData("1.0.0-rc.2", "1.0.0-rc.10", -1)]
    [InlineData("1.0.0-1", "1.0.0-alpha", -1)]
    [InlineData("1.0.0-alpha.1", "1.0.0-alpha", 1)]
    [InlineData("99999999999999999999.0.0", "1.0.0", 1)]
    public void Versions_are_ordered_as_semver_says(string a, string b, int order)
    {
        Assert.Equal(order, Math.Sign(SemanticOrder.Comparer.Compare(a, b)));
        Assert.Equal(-order, Math.Sign(SemanticOrder.Comparer.Compare(b, a)));
    }
}
