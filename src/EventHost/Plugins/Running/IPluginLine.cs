using EventSuite.Core.Plugins;
using EventSuite.Plugins;
using EventSuite.Plugins.Manifests;

namespace EventHost.Plugins.Running;

/// <summary>The way to one plugin, wherever it runs.</summary>
internal interface IPluginLine
{
    /// <summary>What it declares.</summary>
    PluginManifest Manifest { get; }

    /// <summary>What runs there.</summary>
    PluginVersion Version { get; }

    /// <summary>Makes music. Parameters are checked, defaults filled in.</summary>
    /// <exception cref="PluginCallFailedException">It did not come about; the fault says why.</exception>
    /// <exception cref="PluginFaultException">The plugin refused.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    Task<IReadOnlyList<Composition>> GenerateAsync(GenerateRequest request, Action<EventSuite.Plugins.PluginProgress>? progress, CancellationToken cancellation);

    /// <summary>Scores music.</summary>
    /// <inheritdoc cref="GenerateAsync" path="/exception"/>
    Task<Judgement> JudgeAsync(JudgeRequest request, Action<EventSuite.Plugins.PluginProgress>? progress, CancellationToken cancellation);
}
