using EventHost.Plugins.Running;
using EventHost.Plugins.Tests.Support;
using EventHost.Plugins.Workers;
using EventSuite.Core.Plugins;
using EventSuite.Plugins.Manifests;

namespace EventHost.Plugins.Tests.Workers;

/// <summary>Which folders of the host a worker's program brings along.</summary>
public sealed class WorkerCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("/bin/sh")]
    [InlineData("/usr/bin/env")]
    public void A_program_of_the_system_brings_nothing_along(string program)
    {
        Machine.NeedsLinux();
        Assert.Empty(RuntimePrograms.ReadableFor(program));
    }

    [Fact]
    public void A_program_elsewhere_brings_the_folder_that_holds_its_libraries()
    {
        Machine.NeedsLinux();
        Assert.Equal([_folder.At("python")], RuntimePrograms.ReadableFor(Program("python")));
    }

    [Fact]
    public void A_program_beside_the_hosts_data_is_refused_since_it_would_bring_them_along()
    {
        Machine.NeedsLinux();
        var program = Program(".");
        var spec = Spec(_folder.At("data/plugin-versions/walker"));
        var commands = new WorkerCommands(new RuntimePrograms(program), "unused");
        var refused = Assert.Throws<PluginCallFailedException>(() => commands.Of(spec, _folder.At("data/plugin-scratch/walker-1")));
        Assert.True(refused.IsFinal);
        Assert.Contains($"needs '{_folder.Path}', and that holds the host's data too. The organiser can install another one, or name one in the setting Plugins:Python", refused.Message, StringComparison.Ordinal);
    }

    private string Program(string below)
    {
        var bin = Path.GetFullPath(_folder.Make(Path.Combine(below, "bin")));
        File.WriteAllText(Path.Combine(bin, "python3"), "");
        return Path.Combine(bin, "python3");
    }

    private static WorkerSpec Spec(string folder)
    {
        RoguePlugin.WritePython(folder, "walker", "good");
        return new WorkerSpec(ManifestReader.ReadFolder(folder).Manifest!, new PluginVersion("walker", "1.0.0", "abc"), folder, null, FreshForEachCall: false);
    }
}
