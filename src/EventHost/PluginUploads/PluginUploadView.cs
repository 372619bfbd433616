using EventSuite.Core.Plugins;
using EventSuite.Core.PluginUploads;

namespace EventHost.PluginUploads;

/// <summary>An uploaded plugin as its owner and the organiser see it. Limits in megabytes and seconds.</summary>
internal sealed record PluginUploadView(
    Guid Id, string UserName, string Owner, string PluginId, string Name, string Version, PluginKind Kind, UploadState State, string? Reason,
    ApprovedLimits Asked, string? AskedPackages, ApprovedLimits? Limits, string? Packages, string ZipSha256, int Files, long Bytes,
    DateTimeOffset UploadedAt, DateTimeOffset? DecidedAt, string? DecidedBy)
{
    public static PluginUploadView Of(PluginUpload u) => new(
        u.Id, u.UserName, u.OwnerName, u.PluginId, u.Name, u.Version, u.Kind, u.State, u.Reason,
        new ApprovedLimits((int)(u.Asked.MemoryBytes >> 20), (int)u.Asked.LoadTime.TotalSeconds, (int)u.Asked.CallTime.TotalSeconds, u.Asked.Threads),
        u.AskedPackages, u.Limits, u.Packages, u.ZipSha256, u.Files, u.Bytes, u.UploadedAt, u.DecidedAt, u.DecidedBy);
}
