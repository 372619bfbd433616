using EventSuite.Plugins;
using EventSuite.Plugins.Manifests;
using EventSuite.Plugins.Wire;

namespace PluginWorker;

/// <summary>The life of a worker: wires, manifest, plugin, service, end.</summary>
internal static class Worker
{
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    /// <summary>Serves the plugin of a folder; gives the exit code, if it comes back at all.</summary>
    public static int Run(string folder)
    {
        using StandardStreams streams = StandardStreams.Take();
        ManifestReadResult read = ManifestReader.ReadFolder(folder);
        if (read.Manifest is not { } manifest)
        {
            return Fail(read.NotSupported is not null ? [read.NotSupported] : [.. read.Faults.Select(f => f.ToString())]);
        }

        if (manifest.Assembly is not { } assembly)
        {
            return Fail([$"{PluginManifest.FileName} names a command, not an assembly: run the command."]);
        }

        string path = Path.Combine(Path.GetFullPath(folder), assembly);
        var options = new PluginServerOptions { Manifest = manifest, OnFault = e => Console.Error.WriteLine(e) };
        PluginServer server = manifest.Kind == PluginKind.Generator
            ? PluginServer.ForGenerator(options, context => PluginLoader.Create<IMusicGenerator>(path, context))
            : PluginServer.ForJudge(options, context => PluginLoader.Create<IMusicJudge>(path, context));
        server.Run(streams.Input, streams.Output);
        KillSoon();
        return 0;
    }

    /// <summary>
    /// A plugin may spin, or hang in a handler of the process's exit: after a short grace the process ends whatever it does.
    /// </summary>
    private static void KillSoon()
    {
        var killer = new Thread(() =>
        {
            Thread.Sleep(Grace);
            using var self = System.Diagnostics.Process.GetCurrentProcess();
            self.Kill();
        })
        {
            IsBackground = true,
            Name = "end",
        };
        killer.Start();
    }

    private static int Fail(IReadOnlyList<string> lines)
    {
        foreach (string line in lines)
        {
            Console.Error.WriteLine(line);
        }

        return 1;
    }
}
