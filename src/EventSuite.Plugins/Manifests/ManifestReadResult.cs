using System.Collections.Immutable;

namespace EventSuite.Plugins.Manifests;

/// <summary>What came of reading a <c>plugin.json</c>.</summary>
/// <param name="Manifest">The manifest, or null when there are faults or it is not supported.</param>
/// <param name="Faults">All faults at once.</param>
/// <param name="NotSupported">Why no version of the protocol is common to it and this host, or null. A newer manifest is not looked at further.</param>
/// <param name="Id">The id as far as it could be read, for messages; null when it could not.</param>
public sealed record ManifestReadResult(
    PluginManifest? Manifest, ImmutableArray<ManifestFault> Faults, string? NotSupported = null, string? Id = null);
