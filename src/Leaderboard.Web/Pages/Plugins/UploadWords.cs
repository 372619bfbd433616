using EventSuite.Core.PluginUploads;
using Leaderboard.Web.Components;

namespace Leaderboard.Web.Pages.Plugins;

/// <summary>What became of an upload, and what its team does next.</summary>
public static class UploadWords
{
    /// <summary>The state as a badge.</summary>
    public static (ChipTone Tone, string Text) State(UploadState state) => state switch
    {
        UploadState.AwaitingApproval => (ChipTone.Info, "With the organiser"),
        UploadState.Approved => (ChipTone.Ok, "Let in"),
        UploadState.Rejected => (ChipTone.Danger, "Refused"),
        UploadState.Replaced => (ChipTone.Quiet, "Replaced"),
        _ => (ChipTone.Plain, state.ToString()),
    };

    /// <summary>What comes next.</summary>
    public static string Next(PluginUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return upload.State switch
        {
            UploadState.AwaitingApproval => "The organiser looks at it. Upload it again to replace it until then.",
            UploadState.Approved => "It runs. For a change, raise its version and upload it again.",
            UploadState.Rejected => $"The organiser says: {upload.Reason} Mend that and upload it again.",
            _ => "You uploaded a newer one before this was decided.",
        };
    }

    /// <summary>How much it is, e.g. <c>12 files, 340 kB</c>.</summary>
    public static string Size(PluginUpload upload)
    {
        ArgumentNullException.ThrowIfNull(upload);
        return FormattableString.Invariant($"{upload.Files:N0} {(upload.Files == 1 ? "file" : "files")}, {Math.Max(1, upload.Bytes / 1000):N0} kB");
    }
}
