namespace EventHost.Plugins.Sandbox;

/// <summary>A command line that is ready to be started, and the folders as the worker sees them.</summary>
/// <param name="Program">What is started.</param>
/// <param name="Arguments">Its arguments.</param>
/// <param name="Environment">All of its environment: nothing is inherited.</param>
/// <param name="WorkingFolder">Where it starts.</param>
/// <param name="PluginFolder">The plugin's folder as the worker sees it.</param>
/// <param name="ScratchFolder">Its scratch folder as the worker sees it.</param>
/// <param name="PackagesFolder">Prepared packages as the worker sees them; null: none.</param>
internal sealed record LaunchPlan(
    string Program,
    IReadOnlyList<string> Arguments,
    IReadOnlyDictionary<string, string> Environment,
    string WorkingFolder,
    string PluginFolder,
    string ScratchFolder,
    string? PackagesFolder);
