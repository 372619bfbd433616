using System.Collections.Immutable;
using EventSuite.Plugins.Parameters;

namespace EventSuite.Plugins.Manifests;

/// <summary>A <c>plugin.json</c>, checked.</summary>
public sealed record PluginManifest
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "plugin.json";

    /// <summary><c>[a-z0-9]+(-[a-z0-9]+)*</c>, at most 60 characters.</summary>
    public required string Id { get; init; }

    /// <summary>The name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Semantic version, such as <c>1.2.0</c>.</summary>
    public required string Version { get; init; }

    /// <summary>Composer or judge.</summary>
    public required PluginKind Kind { get; init; }

    /// <summary>The versions of the protocol it speaks; one of them is known here.</summary>
    public required ProtocolRange Protocol { get; init; }

    /// <summary>What it does, for people.</summary>
    public required string Description { get; init; }

    /// <summary>Who made it, at least one.</summary>
    public required ImmutableArray<string> Authors { get; init; }

    /// <summary>The licence, such as <c>MIT</c>.</summary>
    public required string License { get; init; }

    /// <summary>An http or https address, or null.</summary>
    public string? Homepage { get; init; }

    /// <summary>File name of a .NET plugin's assembly in the folder; null when there is a command.</summary>
    public string? Assembly { get; init; }

    /// <summary>The command of any other plugin; empty when there is an assembly.</summary>
    public ImmutableArray<string> Command { get; init; } = [];

    /// <summary>What a composer can do; empty for a judge.</summary>
    public ImmutableArray<MusicTask> Tasks { get; init; } = [];

    /// <summary>A composer's parameters.</summary>
    public ImmutableArray<ParameterDeclaration> Parameters { get; init; } = [];

    /// <summary>What it asks for.</summary>
    public ManifestLimits Limits { get; init; } = new();

    /// <summary>Name of a folder of packages that the organiser prepares, or null.</summary>
    public string? Packages { get; init; }

    /// <summary>True when the same request gives the same bytes, so that a job may be run again.</summary>
    public bool Deterministic { get; init; } = true;
}
