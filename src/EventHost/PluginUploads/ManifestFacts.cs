using EventSuite.Core.Plugins;
using EventSuite.Core.PluginUploads;
using EventSuite.Core.Results;
using EventSuite.Plugins.Manifests;

namespace EventHost.PluginUploads;

/// <summary>A stranger's <c>plugin.json</c> in the contest's words.</summary>
internal static class ManifestFacts
{
    private static readonly string[] ProgramsOfTheHost = ["python3", "dotnet", "node"];

    /// <summary>What it says, or all its faults, each with its place.</summary>
    public static Outcome<PluginFacts> Of(ReadOnlyMemory<byte> manifest)
    {
        var read = ManifestReader.Read(manifest);
        if (read.NotSupported is { } why)
        {
            return new Fault(FaultKind.Unprocessable, "plugin_not_supported", why, "plugin");
        }

        if (read.Manifest is not null && ApprovedManifest.Parse(manifest.ToArray()) is null)
        {
            return Fault.Invalid("manifest", $"{PluginManifest.FileName} names the same member twice. Remove one.", "$");
        }

        return read.Manifest is { } plugin
            ? new PluginFacts(
                plugin.Id, plugin.Name, plugin.Version,
                plugin.Kind == EventSuite.Plugins.Manifests.PluginKind.Judge ? EventSuite.Core.Plugins.PluginKind.Judge : EventSuite.Core.Plugins.PluginKind.Generator,
                new PluginLimits((long)plugin.Limits.MemoryMb << 20, TimeSpan.FromSeconds(plugin.Limits.LoadSeconds), TimeSpan.FromSeconds(plugin.Limits.CallSeconds), plugin.Limits.Threads),
                plugin.Packages, ProgramOf(plugin))
            : read.Faults.Select(f => Fault.Invalid("manifest", $"{PluginManifest.FileName} {f}", f.Path)).ToList();
    }

    // The file that must be there: the assembly, the program, or what a program of the host is given first.
    private static string? ProgramOf(PluginManifest plugin)
    {
        if (plugin.Assembly is { } assembly)
        {
            return assembly;
        }

        var program = ProgramsOfTheHost.Contains(plugin.Command[0]) ? plugin.Command.Skip(1).FirstOrDefault(a => !a.StartsWith('-')) : plugin.Command[0];
        return plugin.Command is [_, ['-', ..], ..] ? null : program is ['.', '/', .. var rest] ? rest : program;
    }
}
