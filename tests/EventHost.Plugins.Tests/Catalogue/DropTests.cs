using EventHost.Plugins.Tests.Rogues;
using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Tests.Catalogue;

/// <summary>Folders that come, change and go while the host runs.</summary>
public sealed class DropTests
{
    [Fact]
    public async Task A_folder_is_taken_only_when_nobody_copies_into_it_any_more()
    {
        await using var stage = await Stage.OpenAsync(o => o.LookSeconds = 60);
        var catalogue = stage.System.Catalogue!;
        await stage.WhenAsync(Stage.Good, PluginState.Ready);
        var folder = Path.Combine(stage.Folders.Drop, "slow-copy");
        RoguePlugin.WritePython(folder, "slow-copy", "good");
        for (var part = 0; part < 4; part++)
        {
            File.WriteAllText(Path.Combine(folder, $"part-{part}.bin"), "more");
            await catalogue.LookAsync(TestContext.Current.CancellationToken);
            var seen = stage.System.List().Single(p => p.Id == "slow-copy");
            Assert.Equal((PluginState.Starting, ""), (seen.State, seen.ContentHash));
        }

        await catalogue.LookAsync(TestContext.Current.CancellationToken);
        Assert.NotEqual("", (await stage.WhenAsync("slow-copy", PluginState.Ready)).ContentHash);
        Assert.True((await stage.JudgeAsync("slow-copy")).Ok);
    }

    [Fact]
    public async Task A_changed_plugin_works_beside_its_old_version_until_that_has_answered()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Drop("changing", "slow-version", files: ("version.txt", "one"));
        var first = await stage.WhenAsync("changing", PluginState.Ready);
        var old = stage.JudgeAsync("changing");
        await stage.WhenAsync("changing", PluginState.Busy);
        RoguePlugin.WritePython(Path.Combine(stage.Folders.Drop, "changing"), "changing", "version", "1.1.0", files: ("version.txt", "two"));
        var second = await stage.WhenAsync("changing", PluginState.Ready, "1.1.0");
        var quick = (await stage.JudgeAsync("changing")).Require();
        Assert.Equal(("two", second.ContentHash), (quick.Explanation, quick.Plugin.ContentHash));
        var slow = (await old).Require();
        Assert.Equal(("one", "1.0.0", first.ContentHash), (slow.Explanation, slow.Plugin.Version, slow.Plugin.ContentHash));
        await Eventually.TrueAsync(() => Directory.GetDirectories(Path.Combine(stage.Folders.Versions, "changing")).Length == 1, "the old copy was removed");
    }

    [Fact]
    public async Task A_copy_that_cannot_be_written_is_told_once_and_tried_again()
    {
        await using var stage = await Stage.OpenAsync();
        Directory.CreateDirectory(stage.Folders.Versions);
        var inTheWay = Path.Combine(stage.Folders.Versions, "blocked");
        File.WriteAllText(inTheWay, "");
        stage.Drop("blocked", "good");
        var blocked = await stage.WhenAsync("blocked", PluginState.Malfunctioned);
        Assert.StartsWith("Its folder cannot be read or copied: ", blocked.Reason, StringComparison.Ordinal);
        await stage.System.Catalogue!.LookAsync(TestContext.Current.CancellationToken);
        Assert.Single(stage.Log.Warnings, w => w.Contains("cannot be read or copied", StringComparison.Ordinal));
        File.Delete(inTheWay);
        await stage.WhenAsync("blocked", PluginState.Ready);
    }

    [Fact]
    public async Task A_removed_plugin_finishes_its_call_and_is_gone()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Drop("leaving", "slow-version", files: ("version.txt", "last words"));
        await stage.WhenAsync("leaving", PluginState.Ready);
        var call = stage.JudgeAsync("leaving");
        await stage.WhenAsync("leaving", PluginState.Busy);
        Directory.Delete(Path.Combine(stage.Folders.Drop, "leaving"), recursive: true);
        await Eventually.TrueAsync(() => stage.System.List().All(p => p.Id != "leaving"), "it is gone");
        FaultAssert.Told(await stage.JudgeAsync("leaving"), "plugin_unknown", "There is no plugin 'leaving'.");
        Assert.Equal("last words", (await call).Require().Explanation);
        await Eventually.TrueAsync(() => !Directory.Exists(Path.Combine(stage.Folders.Versions, "leaving")), "its copy was removed");
    }

    [Fact]
    public async Task What_a_dropped_folder_does_later_does_not_reach_the_copy_that_runs()
    {
        await using var stage = await Stage.OpenAsync(o => o.LookSeconds = 60);
        await stage.WhenAsync(Stage.Good, PluginState.Ready);
        File.WriteAllText(Path.Combine(stage.Folders.Drop, Stage.Good, "rogue.py"), "import sys; sys.exit(1)");
        Assert.True((await stage.JudgeAsync(Stage.Good)).Ok);
    }

    [Fact]
    public async Task Links_are_refused()
    {
        Machine.NeedsLinux();
        await using var stage = await Stage.OpenAsync();
        stage.Drop("linked", "good");
        File.CreateSymbolicLink(Path.Combine(stage.Folders.Drop, "linked", "passwd.txt"), "/etc/passwd");
        var linked = await stage.WhenAsync("linked", PluginState.Malfunctioned);
        Assert.Equal("'passwd.txt' is a link. Put the file itself into the plugin's folder.", linked.Reason);
    }

    [Fact]
    public async Task All_faults_of_a_manifest_are_told()
    {
        await using var stage = await Stage.OpenAsync();
        var folder = Directory.CreateDirectory(Path.Combine(stage.Folders.Drop, "wrong")).FullName;
        File.WriteAllText(Path.Combine(folder, "plugin.json"), RoguePlugin.Manifest("wrong", "1.0.0", "good").Replace("\"judge\"", "\"jury\"", StringComparison.Ordinal).Replace("\"MIT\"", "7", StringComparison.Ordinal));
        var wrong = await stage.WhenAsync("wrong", PluginState.Malfunctioned);
        Assert.Contains("$.kind", wrong.Reason, StringComparison.Ordinal);
        Assert.Contains("$.license", wrong.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_manifest_of_another_protocol_is_not_supported()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Drop("modern", "good");
        var file = Path.Combine(stage.Folders.Drop, "modern", "plugin.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"min\":1,\"max\":1", "\"min\":2,\"max\":3", StringComparison.Ordinal));
        Assert.Contains("protocol 2 to 3, this host 1", (await stage.WhenAsync("modern", PluginState.NotSupported)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Missing_packages_and_programs_say_what_the_organiser_can_do()
    {
        await using var stage = await Stage.OpenAsync();
        stage.Drop("heavy", "imports");
        var file = Path.Combine(stage.Folders.Drop, "heavy", "plugin.json");
        File.WriteAllText(file, File.ReadAllText(file).Replace("\"license\":", "\"packages\":\"torch\",\"license\":", StringComparison.Ordinal));
        Assert.Equal($"It needs the packages 'torch', which the organiser prepares in '{Path.Combine(stage.Folders.Packages, "torch")}'.", (await stage.WhenAsync("heavy", PluginState.Malfunctioned)).Reason);
        var site = Directory.CreateDirectory(Path.Combine(stage.Folders.Packages, "torch", "lib", "python3.11", "site-packages")).FullName;
        File.WriteAllText(Path.Combine(site, "prepared_package.py"), "WORDS = 'from the packages'");
        await stage.WhenAsync("heavy", PluginState.Ready);
        Assert.Equal("from the packages", (await stage.JudgeAsync("heavy")).Require().Explanation);
    }
}
