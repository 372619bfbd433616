using EventSuite.Core.Events;
using EventSuite.Core.Results;

namespace EventSuite.Core.PluginUploads;

/// <summary>Refusals about uploaded plugins.</summary>
public static class PluginUploadFaults
{
    /// <summary>Uploads of one owner that may wait at the same time.</summary>
    public const int MostWaiting = 3;

    /// <summary>No such upload.</summary>
    public static Fault NoUpload() => Fault.NotFound("upload_unknown", "There is no such upload, or it is not yours to see.");

    /// <summary>Not somebody who may upload.</summary>
    public static Fault NotParticipant() => Fault.Forbidden("not_participant", "Only participants of this event upload plugins. The organiser puts them into the plugins folder.");

    /// <summary>The event is past it.</summary>
    public static Fault TooLate(ContestEvent contest)
    {
        ArgumentNullException.ThrowIfNull(contest);
        return Fault.Conflict("phase", $"Plugins are taken in until the ceremony: the event is in phase {contest.Phase}.");
    }

    /// <summary>Somebody else's.</summary>
    public static Fault IdTaken(string id) => Fault.Conflict(
        "plugin_id_taken", $"There is already a plugin '{id}' that is not yours. Choose another id in {PluginPackage.ManifestName}, e.g. with your team's name.", "plugin");

    /// <summary>That very version runs already.</summary>
    public static Fault VersionTaken(PluginUpload before)
    {
        ArgumentNullException.ThrowIfNull(before);
        return Fault.Conflict("plugin_version_taken", $"Version {before.Version} of '{before.PluginId}' was let in already. Give this one a higher version in {PluginPackage.ManifestName}.", "plugin");
    }

    /// <summary>Too many wait.</summary>
    public static Fault TooMany() => Fault.Conflict(
        "uploads_waiting", $"{MostWaiting} of your plugins wait for approval already. Wait for the organiser, or upload one of them again to replace it.");

    /// <summary>Decided already.</summary>
    public static Fault Decided(PluginUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return Fault.Conflict("upload_decided", $"{upload.Name} {upload.Version} is decided already: {upload.State}.");
    }
}
