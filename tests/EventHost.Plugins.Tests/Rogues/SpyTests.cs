using System.Net;
using System.Net.Sockets;
using EventHost.Plugins.Tests.Support;
using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Tests.Rogues;

/// <summary>Plugins that look where they should not.</summary>
public sealed class SpyTests
{
    [Fact]
    public async Task No_socket_reaches_the_host()
    {
        await using var stage = await Stage.WalledAsync();
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port.ToString();
        var told = (await stage.JudgeByAsync("caller", "opens-socket", files: ("port.txt", port))).Require();
        Assert.StartsWith("no network: ", told.Explanation, StringComparison.Ordinal);
        Assert.False(listener.Pending());
    }

    [Fact]
    public async Task Neither_database_nor_others_files_can_be_read()
    {
        await using var stage = await Stage.WalledAsync();
        await stage.WhenAsync(Stage.Good, PluginState.Ready);
        File.WriteAllText(Path.Combine(stage.Data, "contest.db"), "scores");
        string[] paths = [.. HostPaths(stage), "/plugin/rogue.py"];
        Assert.All(HostPaths(stage), p => Assert.True(Path.Exists(p), p));
        var told = (await stage.JudgeByAsync("reader", "reads-files", files: ("paths.txt", string.Join('\n', paths)))).Require();
        Assert.Equal("read: /plugin/rogue.py", told.Explanation);
    }

    [Fact]
    public async Task Without_walls_nothing_runs_that_needs_them()
    {
        Machine.NeedsLinux();
        await using var stage = await Stage.OpenAsync(o => (o.MostSandbox, o.LeastSandbox) = (SandboxLevel.Limited, SandboxLevel.Isolated));
        var good = await stage.WhenAsync(Stage.Good, PluginState.Malfunctioned);
        Assert.Contains("The setting Plugins:LeastSandbox asks for the sandbox level Isolated, and this machine has Limited.", good.Reason, StringComparison.Ordinal);
        FaultAssert.Told(await stage.JudgeAsync(Stage.Good), "plugin_not_usable", "Malfunctioned");
    }

    private static string[] HostPaths(Stage stage) =>
    [
        Path.Combine(stage.Data, "contest.db"), stage.Folders.Drop, Path.Combine(stage.Folders.Drop, Stage.Good, "rogue.py"),
        stage.Folders.Versions, stage.Folders.Scratch, "/etc/passwd", "/root", "/home", AppContext.BaseDirectory,
    ];
}
