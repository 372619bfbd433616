using EventSuite.Core.Plugins;

namespace EventHost.Plugins.Sandbox;

/// <summary>A worker to be started, in the host's own paths; the sandbox turns them into what the worker sees.</summary>
/// <param name="Program">The program's absolute path.</param>
/// <param name="Arguments">Its arguments; those that begin with one of the folders below are turned as well.</param>
/// <param name="Plugin">The plugin's folder: read-only, and where the program starts.</param>
/// <param name="Scratch">Its own scratch folder: the only one it may write to.</param>
/// <param name="Packages">Prepared packages, read-only; null: none.</param>
/// <param name="Readable">Other folders it must read: its runtime, PluginWorker.</param>
/// <param name="Environment">Variables beside the standard ones.</param>
/// <param name="Limits">What it may use.</param>
/// <param name="IsDotNet">Whether it runs on .NET, which reserves more than it uses.</param>
internal sealed record WorkerCommand(
    string Program,
    IReadOnlyList<string> Arguments,
    string Plugin,
    string Scratch,
    string? Packages,
    IReadOnlyList<string> Readable,
    IReadOnlyDictionary<string, string> Environment,
    PluginLimits Limits,
    bool IsDotNet);
