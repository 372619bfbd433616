namespace EventSuite.Core.PluginUploads;

/// <summary>What became of an upload.</summary>
public enum UploadState
{
    /// <summary>The organiser has not decided yet.</summary>
    AwaitingApproval,

    /// <summary>It was let in.</summary>
    Approved,

    /// <summary>It was refused; the reason says why.</summary>
    Rejected,

    /// <summary>Its owner has uploaded a newer one before this was decided.</summary>
    Replaced,
}
