using EventSuite.Core.Plugins;

namespace EventSuite.Core.PluginUploads;

/// <summary>A plugin that a team handed in.</summary>
public sealed record PluginUpload
{
    /// <summary>Random key; also the name of the folder it waits in.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its event.</summary>
    public required Guid EventId { get; init; }

    /// <summary>Who uploaded it.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Whom it belongs to: the team, or the account that is alone.</summary>
    public required Guid OwnerId { get; init; }

    /// <summary>User name of who uploaded it.</summary>
    public required string UserName { get; init; }

    /// <summary>Display name of the team or account.</summary>
    public required string OwnerName { get; init; }

    /// <summary>The plugin's id.</summary>
    public required string PluginId { get; init; }

    /// <summary>The plugin's name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>The version that its manifest names.</summary>
    public required string Version { get; init; }

    /// <summary>Generator or judge.</summary>
    public required PluginKind Kind { get; init; }

    /// <summary>What it asks for.</summary>
    public required PluginLimits Asked { get; init; }

    /// <summary>The folder of packages that it needs; null: none.</summary>
    public required string? AskedPackages { get; init; }

    /// <summary>SHA-256 of the zip as it came, lower-case hex: what <c>sha256sum</c> says at home.</summary>
    public required string ZipSha256 { get; init; }

    /// <summary>How many files it has.</summary>
    public required int Files { get; init; }

    /// <summary>Their bytes together, unpacked.</summary>
    public required long Bytes { get; init; }

    /// <summary>When it came, UTC.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>What became of it.</summary>
    public UploadState State { get; init; }

    /// <summary>When that was decided, UTC.</summary>
    public DateTimeOffset? DecidedAt { get; init; }

    /// <summary>User name of who decided.</summary>
    public string? DecidedBy { get; init; }

    /// <summary>Why it was refused.</summary>
    public string? Reason { get; init; }

    /// <summary>What the organiser allows it; null before.</summary>
    public ApprovedLimits? Limits { get; init; }

    /// <summary>The prepared folder of packages that it gets; null: none.</summary>
    public string? Packages { get; init; }
}
