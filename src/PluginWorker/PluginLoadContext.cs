using System.Reflection;
using System.Runtime.Loader;
using EventSuite.Music.Midi;
using EventSuite.Plugins;

namespace PluginWorker;

/// <summary>
/// The plugin's own libraries from its own folder; the contract and its music from the worker, so that both sides mean
/// the same types. It keeps libraries apart, it does not keep strangers in: that is the process's task.
/// </summary>
internal sealed class PluginLoadContext(string path) : AssemblyLoadContext("plugin")
{
    private static readonly AssemblyName[] Shared = [typeof(IMusicGenerator).Assembly.GetName(), typeof(MidiFile).Assembly.GetName()];
    private readonly AssemblyDependencyResolver _resolver = new(path);

    /// <summary>The version of an assembly that worker and plugin share; null for others.</summary>
    public static Version? SharedVersion(string? name) => Shared.FirstOrDefault(s => s.Name == name)?.Version;

    protected override Assembly? Load(AssemblyName assemblyName) =>
        SharedVersion(assemblyName.Name) is null && _resolver.ResolveAssemblyToPath(assemblyName) is { } file
            ? LoadFromAssemblyPath(file)
            : null;

    protected override nint LoadUnmanagedDll(string unmanagedDllName) =>
        _resolver.ResolveUnmanagedDllToPath(unmanagedDllName) is { } file ? LoadUnmanagedDllFromPath(file) : nint.Zero;
}
